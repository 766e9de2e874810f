package io.dueflow.query.financeorder;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.dueflow.messages.Closing;
import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.financeorder.StartInterest;
import io.dueflow.query.testing.History;
import io.dueflow.query.testing.Loan;
import io.dueflow.query.testing.Order;
import io.dueflow.query.testing.QuerySideTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is seen of investors' finance orders, and of what their tenders bring. */
@QuerySideTest
class FinanceOrdersTest {

    private static final LocalDate DATE = LocalDate.of(2025, 5, 31);
    private static final Instant AT = Instant.parse("2025-05-30T21:00:00Z");

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    History history;

    @Autowired
    CommandBus bus;

    @LocalServerPort
    int port;

    @Test
    void an_order_shows_where_it_stands_at_each_step() throws Exception {
        var order = new Order("FO1", "FOU1", LocalDate.of(2025, 1, 5));

        history.happened(AT, order.placed());
        var placed = ok("/FO1");
        assertThat(placed).contains("\"PLACED\"", "\"investAmount\":50000.00", "\"renewals\":0", "\"tendersTotal\":0");
        assertThat(placed).doesNotContain("incomeRate", "endDate", "exitType", "totalAmount", "\"next\"");

        history.happened(AT, order.purchased());
        assertThat(ok("/FO1"))
                .contains("\"PURCHASED\"", "\"incomeRate\":0.065", "\"sequestDate\":\"2025-01-06\"")
                .contains("\"closurePeriod\":{\"length\":90,\"unit\":\"DAYS\"}")
                .contains("\"productCycle\":{\"length\":6,\"unit\":\"MONTHS\"}");

        history.happened(AT, order.started());
        assertThat(ok("/FO1"))
                .contains("\"EARNING_INTEREST\"", "\"beginDate\":\"2025-01-07\"", "\"endDate\":\"2025-07-07\"");

        history.happened(AT, order.renewed(1));
        history.happened(AT, order.renewed(2));
        history.happened(AT, order.renewed(1), order.started());
        assertThat(ok("/FO1"))
                .contains(
                        "\"EARNING_INTEREST\"", "\"endDate\":\"2026-07-07\"", "\"renewals\":2", "\"applyId\":\"FA2\"");

        history.happened(AT, order.exitApproved());
        assertThat(ok("/FO1"))
                .contains("\"EXITING\"", "\"exitType\":\"EARLY\"", "\"exitEndDate\":\"2025-07-07\"")
                .contains("\"auditDate\":\"2025-07-07\"", "\"endDate\":\"2026-07-07\"");

        history.happened(AT.plusSeconds(1), order.exited());
        assertThat(ok("/FO1"))
                .contains("\"EXITED\"", "\"fundDirection\":\"BANK_CARD\"", "\"totalAmount\":51500.00")
                .contains("\"exitIncomeRate\":0.061", "\"exitDate\":\"2025-07-08\"")
                .contains("\"changedAt\":\"2025-05-31T05:00:01+08:00\"");
    }

    @Test
    void two_orders_show_to_the_cent_what_their_tenders_have_brought_and_still_owe() throws Exception {
        var loan = new Loan("FOP1", "FOB1", "FOI1", "FOI2", DATE);
        var late = new Loan("FOP2", "FOB2", "FOI1", "FOI2", DATE);
        var first = new Order("FO2", "FOU2", DATE);
        var second = new Order("FO3", "FOU2", DATE);
        history.publish(AT, loan.activated());
        history.publish(AT, late.activated());
        history.publish(AT, first.placed(), first.purchased(), second.placed(), second.purchased());
        history.publish(AT, first.assigned("FOP1", "FOP1-T1"), second.assigned("FOP1", "FOP1-T2"));
        history.publish(AT.plusSeconds(9), first.assigned("FOP2", "FOP2-T1"));
        history.publish(AT, loan.collected(1, 1, DATE, 1));
        history.publish(AT, late.startedLate(1, 1, DATE.plusDays(5), 1));
        history.publish(AT, late.paidLate(1, 1));
        history.publish(AT, late.caseOpened(2, 1, CaseKind.REFUSED, null));
        history.happened(AT, late.closed(2, 1, CaseKind.REFUSED, Closing.CANCELLED));

        // Of the first: 600 + 14.40 - 0.72 each time, and 9.00 for the delay of the second loan.
        var one = ok("/FO2");
        assertThat(sum(one, "RECEIVED")).containsEntry("payments", 2).containsEntry("amount", 1236.36);
        assertThat(sum(one, "RECEIVED")).containsEntry("lateFee", 9.0).containsEntry("commission", 1.44);
        assertThat(sum(one, "OPEN")).containsEntry("payments", 3).containsEntry("amount", 1841.04);
        assertThat(sum(one, "CANCELLED")).containsEntry("payments", 1).containsEntry("amount", 613.68);
        assertThat(JsonPath.<List<String>>read(one, "$.sums[*].status"))
                .containsExactly("CANCELLED", "OPEN", "RECEIVED");
        assertThat(JsonPath.<List<String>>read(one, "$.tenders[*].tenderNo")).containsExactly("FOP1-T1", "FOP2-T1");
        assertThat(JsonPath.<List<String>>read(one, "$.tenders[*].assignedAt"))
                .containsExactly("2025-05-31T05:00:00+08:00", "2025-05-31T05:00:09+08:00");
        assertThat(JsonPath.<List<String>>read(one, "$.payments[*].status"))
                .containsExactly("RECEIVED", "RECEIVED", "OPEN", "CANCELLED", "OPEN", "OPEN");
        assertThat(JsonPath.<List<String>>read(one, "$.payments[0:2].projectNo"))
                .containsExactly("FOP1", "FOP2");
        assertThat(JsonPath.<String>read(one, "$.payments[0].receivedAt")).isEqualTo("2025-05-31T05:00:00+08:00");

        var two = ok("/FO3");
        assertThat(sum(two, "RECEIVED")).containsEntry("payments", 1).containsEntry("amount", 409.12);
        assertThat(sum(two, "OPEN")).containsEntry("payments", 2).containsEntry("amount", 818.24);
        assertThat(JsonPath.<List<String>>read(two, "$.tenders[*].tenderNo")).containsExactly("FOP1-T2");
    }

    private static Map<String, Object> sum(String file, String status) {
        return JsonPath.<List<Map<String, Object>>>read(file, "$.sums[?(@.status == '" + status + "')]")
                .get(0);
    }

    @Test
    void pages_of_payments_go_on_where_the_last_ended() throws Exception {
        var order = new Order("FO4", "FOU4", DATE);
        history.publish(AT, new Loan("FOP4", "FOB4", "FOI4", "FOI4", DATE).activated());
        history.happened(
                AT,
                order.placed(),
                order.purchased(),
                order.assigned("FOP4", "FOP4-T1"),
                order.assigned("FOP4", "FOP4-T2"));

        assertThat(all("/FO4?limit=4", "$.payments[*].tenderNo"))
                .containsExactly("FOP4-T1", "FOP4-T2", "FOP4-T1", "FOP4-T2", "FOP4-T1", "FOP4-T2");
    }

    @Test
    void an_investor_s_orders_come_in_pages_the_oldest_first() throws Exception {
        history.happened(
                AT,
                new Order("FO7", "FOU5", DATE).placed(),
                new Order("FO6", "FOU5", DATE).placed(),
                new Order("FO5", "FOU5", DATE.plusDays(1)).placed(),
                new Order("FO8", "another", DATE).placed());

        assertThat(all("?user=FOU5&limit=1", "$.orders[*].financeId")).containsExactly("FO6", "FO7", "FO5");
        assertThat(ok("?user=nobody")).isEqualTo("{\"orders\":[]}");
    }

    private List<String> all(String query, String path) throws Exception {
        var seen = new ArrayList<String>();
        var page = ok(query);
        while (page.contains("\"next\"")) {
            seen.addAll(JsonPath.<List<String>>read(page, path));
            page = ok(query + "&after=" + JsonPath.<String>read(page, "$.next"));
        }
        seen.addAll(JsonPath.<List<String>>read(page, path));
        return seen;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?limit=1                 | user",
                "?user=%20                | user",
                "?user=U&limit=201        | limit",
                "?user=U&after=nonsense   | after",
                "/F?after=nonsense        | after",
                "/F?limit=0               | limit",
                "/123456789012345678901234567890123 | financeId"
            })
    void a_bad_parameter_is_named(String query, String parameter) throws Exception {
        var answer = get(query);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(JsonPath.<String>read(answer.body(), "$.parameter")).isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''          | {}                                         | financeId     | is missing",
                "''          | {\"productType\":\"GOLD\"}                 | productType   | must be one of "
                        + "YI_DING_YING_E, YI_DING_YING_V, JIE_JIE_GAO",
                "''          | {\"investAmount\":\"much\"}                | investAmount  | must be a number",
                "/F/purchase | {\"incomeRate\":0.1}                       | sequestDate   | is missing",
                "/F/purchase | {\"sequestDate\":\"31.1.26\"}              | sequestDate   | must be a date like "
                        + "2026-01-31",
                "/F/purchase | {\"closurePeriod\":{\"length\":\"x\"}}     | closurePeriod.length | must be a whole "
                        + "number",
                "/F/purchase | {\"incomeRate\":0.1,\"sequestDate\":\"2026-01-06\",\"closurePeriod\":{\"unit\":\"DAYS\"}} "
                        + "| closurePeriod.length | is missing",
                "/F/purchase | {\"closurePeriod\":{\"length\":1.5}}     | closurePeriod.length | must be a whole "
                        + "number",
                "''          | {\"productType\":0}                      | productType   | must be one of "
                        + "YI_DING_YING_E, YI_DING_YING_V, JIE_JIE_GAO",
                "/F/interest | {\"beginDate\":\"2026-01-31\"}             | endDate       | is missing",
                "/F/renewal  | {\"applyId\":\"A\",\"renewTime\":{\"length\":1}} | renewTime.unit | is missing",
                "/F/exit-approval | {}                                    | exitType      | is missing",
                "/F/exit     | {\"fundDirection\":\"BANK_CARD\",\"totalAmount\":1.001} | totalAmount | must be an "
                        + "amount in yuan with at most two decimals",
                "/F/tenders  | {\"projectNo\":\"P\"}                      | tenderNo      | is missing"
            })
    void a_bad_field_of_a_request_is_named_with_the_reason(String path, String body, String field, String reason)
            throws Exception {
        var answer = post(path, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JsonPath.<String>read(answer.body(), "$.parameter")).isEqualTo(field);
        assertThat(JsonPath.<String>read(answer.body(), "$.reason")).isEqualTo(reason);
    }

    @Test
    void a_tender_that_is_not_there_is_named() throws Exception {
        var answer = post("/FO1/tenders", "{\"projectNo\":\"NONE\",\"tenderNo\":\"T1\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(JsonPath.<String>read(answer.body(), "$.detail"))
                .isEqualTo("There is no tender T1 of project NONE.");
    }

    @Test
    void who_is_overtaken_by_another_node_is_sent_again_and_told_what_it_comes_to() throws Exception {
        var body = "{\"beginDate\":\"2026-01-07\",\"endDate\":\"2027-01-07\"}";
        var times = new AtomicInteger();
        try (var first = bus.subscribe(StartInterest.class.getName(), command -> overtaken(times, 1))) {
            assertThat(post("/FO1/interest", body).statusCode()).isEqualTo(204);
            assertThat(times).hasValue(2);
        }
        try (var always = bus.subscribe(StartInterest.class.getName(), command -> overtaken(times, 9))) {
            var answer = post("/FO1/interest", body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
            assertThat(answer.body()).contains("changed by somebody else at the same time");
        }
    }

    private static boolean overtaken(AtomicInteger times, int most) {
        if (times.incrementAndGet() <= most) {
            throw new AggregateStreamCreationException("the stream has begun");
        }
        return true;
    }

    private String ok(String query) throws IOException, InterruptedException {
        var answer = get(query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(String query) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(query)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String query) {
        return URI.create("http://127.0.0.1:" + port + "/api/finance-orders" + query);
    }
}
