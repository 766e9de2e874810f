package io.dueflow.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.dueflow.messages.query.FindStatusMessageCounts;
import io.dueflow.messages.query.FindStatusMessages;
import io.dueflow.messages.query.StatusMessageCounts;
import io.dueflow.messages.query.StatusMessagePage;
import io.dueflow.messages.query.StatusMessageRecord;
import io.dueflow.messages.query.StatusMessageState;
import io.dueflow.messages.run.DueDateRunOpened;
import io.dueflow.messages.statusmessage.StatusTopic;
import io.dueflow.query.testing.History;
import io.dueflow.query.testing.Loan;
import io.dueflow.query.testing.QuerySideTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@QuerySideTest
class ApiTest {

    private static final LocalDate DATE = LocalDate.of(2025, 9, 30);
    private static final Instant AT = Instant.parse("2025-09-29T21:00:03Z");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @BeforeAll
    static void oneLoanIsCollectedAndOneRefused(@Autowired History history) {
        var paid = new Loan("AP1", "APB", "API1", "API2", DATE);
        var refused = new Loan("AP2", "APB", "API1", "API2", DATE);
        var forGood = new Loan("AP3", "APB3", "API3", "API3", DATE);
        history.publish(AT, paid.activated());
        history.publish(AT, refused.activated());
        history.publish(AT, new DueDateRunOpened(DATE, 1, 1));
        history.publish(AT, paid.collected(1, 1, DATE, 1));
        history.publish(AT, refused.refusedForBalance(1, 1, DATE, 1));
        history.publish(AT, forGood.activated());
        history.publish(AT, forGood.started(1, 1, DATE, 1), forGood.freezeRequested(1, 1));
        history.happened(AT, forGood.released(1, 1));
    }

    @Test
    void a_plan_has_its_terms_and_all_installments_with_two_decimals() {
        var plan = ok("/api/plans/AP1");

        assertThat(plan).contains("\"amount\":3000.00").contains("\"commission\":6.00");
        assertThat(JsonPath.<List<String>>read(plan, "$.installments[*].status"))
                .containsExactly("REPAID", "PENDING", "PENDING");
        assertThat(JsonPath.<Double>read(plan, "$.annualRate")).isEqualTo(0.096);
        assertThat(JsonPath.<String>read(plan, "$.activatedAt")).isEqualTo("2025-09-30T05:00:03+08:00");
    }

    @Test
    void pages_of_installments_go_on_where_the_last_ended() {
        var seen = new ArrayList<String>();
        var path = "/api/installments?borrower=APB&limit=2";
        for (var page = ok(path); page != null; page = next(path, page)) {
            seen.addAll(JsonPath.<List<String>>read(page, "$.installments[*].dueDate"));
        }

        assertThat(seen)
                .containsExactly("2025-09-30", "2025-09-30", "2025-10-30", "2025-10-30", "2025-11-30", "2025-11-30");
    }

    private String next(String path, String page) {
        return page.contains("\"next\"") ? ok(path + "&after=" + JsonPath.<String>read(page, "$.next")) : null;
    }

    @ParameterizedTest
    @CsvSource({
        "project=AP1, 3",
        "project=AP1&status=PENDING, 2",
        "borrower=APB&status=REFUSED, 1",
        "borrower=APB&dueFrom=2025-10-01&dueTo=2025-10-31, 2",
        "borrower=nobody, 0"
    })
    void installments_are_found_by_what_is_known_of_them(String conditions, int found) {
        assertThat(JsonPath.<Integer>read(ok("/api/installments?" + conditions), "$.installments.length()"))
                .isEqualTo(found);
    }

    @Test
    void a_repayment_tells_its_story_in_shanghai_time() {
        var repayment = ok("/api/repayments/AP2/1");

        assertThat(JsonPath.<String>read(repayment, "$.attempts[0].status")).isEqualTo("FAILED");
        assertThat(JsonPath.<String>read(repayment, "$.attempts[0].reason")).isEqualTo("BALANCE_TOO_LOW");
        assertThat(JsonPath.<List<String>>read(repayment, "$.timeline[*].text"))
                .containsExactly(
                        "Scheduled: 1030.00 due 2025-09-30",
                        "Collection started: attempt 1, 1030.00, run of 2025-09-30, round 1",
                        "Freeze asked: AP2-1-1-F",
                        "Freeze refused: balance too low (30042 账户余额不足)",
                        "Attempt refused: balance too low");
        assertThat(JsonPath.<String>read(repayment, "$.timeline[4].at")).isEqualTo("2025-09-30T05:00:03+08:00");
    }

    @Test
    void an_investor_sees_what_is_owed_and_what_has_come() {
        var first = ok("/api/investors/API1/receivables?limit=1");
        assertThat(JsonPath.<String>read(first, "$.receivables[0].status")).isEqualTo("RECEIVED");
        assertThat(first).contains("\"principal\":600.00").contains("\"commission\":0.72");

        var rest = ok("/api/investors/API1/receivables?after=" + JsonPath.<String>read(first, "$.next"));
        assertThat(JsonPath.<List<String>>read(rest, "$.receivables[*].status"))
                .containsExactly("OPEN", "OPEN", "OPEN", "OPEN", "OPEN");
        assertThat(rest).doesNotContain("\"next\"");
    }

    @Test
    void a_bank_request_is_found_by_its_number() {
        assertThat(JsonPath.<String>read(ok("/api/bank-requests/AP1-1-1-C"), "$.freezeRequestNo"))
                .isEqualTo("AP1-1-1-F");
    }

    @Test
    void runs_and_days_have_their_totals() {
        var run = ok("/api/runs/2025-09-30");
        assertThat(JsonPath.<String>read(run, "$.state")).isEqualTo("RUNNING");
        assertThat(JsonPath.<Integer>read(run, "$.totals.refused.BALANCE_TOO_LOW"))
                .isEqualTo(1);
        assertThat(run).contains("\"amountCollected\":1030.00");
        assertThat(JsonPath.<String>read(run, "$.rounds[0].openedAt")).isEqualTo("2025-09-30T05:00:03+08:00");
        assertThat(JsonPath.<List<String>>read(ok("/api/runs?limit=200"), "$.runs[*].businessDate"))
                .contains("2025-09-30");
        assertThat(ok("/api/days/2025-09-30")).contains("\"amountCollected\":1030.00");
        assertThat(ok("/api/days/1999-01-01")).contains("\"amountDue\":0.00");
    }

    @Test
    void what_waits_is_told_page_by_page_and_for_people() {
        var page = ok("/api/waiting?kind=PERSON&limit=1&after=" + cursorBefore(DATE));

        assertThat(JsonPath.<String>read(page, "$.installments[0].projectNo")).isEqualTo("AP3");
        assertThat(JsonPath.<String>read(page, "$.installments[0].waitsFor")).isEqualTo("a person");
        assertThat(JsonPath.<String>read(page, "$.installments[0].since")).isEqualTo("2025-09-30T05:00:03+08:00");
        assertThat(JsonPath.<List<String>>read(page, "$.counts[*].kind")).contains("RETRY", "PERSON");
        assertThat(page).as("nobody tells of the bank here").doesNotContain("bankLine");
    }

    private static String cursorBefore(LocalDate date) {
        return cursor("{\"dueDate\":\"%s\",\"projectNo\":\"AP\",\"period\":0}".formatted(date));
    }

    private static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_case_tells_what_it_is_about_and_what_was_done() {
        var file = ok("/api/cases/AP3-1-1-REFUSED");

        assertThat(JsonPath.<String>read(file, "$.state")).isEqualTo("OPEN");
        assertThat(JsonPath.<String>read(file, "$.openedAt")).isEqualTo("2025-09-30T05:00:03+08:00");
        assertThat(JsonPath.<String>read(file, "$.words")).isEqualTo("30010 标的不存在");
        assertThat(JsonPath.<List<String>>read(file, "$.history[*].text")).containsExactly("Case opened: 30010 标的不存在");
        assertThat(JsonPath.<List<String>>read(
                        ok("/api/cases?state=OPEN&state=PROPOSED&kind=REFUSED&limit=200"), "$.cases[*].caseNo"))
                .contains("AP3-1-1-REFUSED");
        assertThat(JsonPath.<String>read(ok("/api/repayments/AP3/1"), "$.installment.caseNo"))
                .isEqualTo("AP3-1-1-REFUSED");
    }

    @Test
    void what_is_late_is_told_in_buckets() {
        assertThat(JsonPath.<List<String>>read(ok("/api/delinquency?date=2025-10-02"), "$.buckets[*].bucket"))
                .containsExactly("DAYS_1_TO_3", "DAYS_4_TO_30", "DAYS_31_TO_60", "DAYS_61_TO_90", "OVER_90_DAYS");
        assertThat(ok("/api/delinquency")).contains("\"lateFee\":");
        assertThat(JsonPath.<String>read(ok("/api/repayments/AP2/1"), "$.installment.bucket"))
                .isEqualTo("OVER_90_DAYS");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/plans/NONE, There is no plan of project NONE.",
        "/api/repayments/AP1/4, There is no installment 4 of project AP1.",
        "/api/bank-requests/NONE, There is no bank request NONE.",
        "/api/runs/1999-01-01, There is no run of 1999-01-01.",
        "/api/cases/NONE, There is no case NONE.",
        "/api/finance-orders/NONE, There is no finance order NONE."
    })
    void what_is_not_there_is_named(String path, String detail) {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/installments?limit=0          | limit     | must be from 1 to 200",
                "/api/installments?limit=201        | limit     | must be from 1 to 200",
                "/api/installments?limit=ten        | limit     | must be a whole number",
                "/api/runs?limit=-1                 | limit     | must be from 1 to 200",
                "/api/repayments/AP1/361            | period    | must be from 1 to 360",
                "/api/installments?dueFrom=31.1.26  | dueFrom   | must be a date like 2026-01-31",
                "/api/days/2026-02-30               | date      | must be a date like 2026-01-31",
                "/api/days/9999-01-01               | date      | must lie between 1900-01-01 and 2999-12-31",
                "/api/installments?dueFrom=2026-02-01&dueTo=2026-01-01 | dueFrom | must not be after dueTo",
                "/api/installments?status=paid      | status    | must be one of PENDING, COLLECTING, UNKNOWN, "
                        + "REFUSED, REPAID, CANCELLED, SETTLED_OUTSIDE",
                "/api/cases?state=open              | state     | must be one of OPEN, PROPOSED, RESOLVED, CLOSED",
                "/api/cases?state=OPEN&state=LOST   | state     | must be one of OPEN, PROPOSED, RESOLVED, CLOSED",
                "/api/reminders                     | borrower  | is missing",
                "/api/delinquency?asOf=-999999999-01-01T00:00:00%2B18:00 | asOf | must not lie before 1900",
                "/api/plans/AP1/what-if?periods=0   | periods   | must be from 1 to 360",
                "/api/plans/AP1/what-if?paid=0%3D2026-01-31 | paid | must name a period from 1 to 360",
                "/api/days/2025-09-30/what-if?skip=AP1/361 | skip | must name a period from 1 to 360",
                "/api/installments?borrower=%20     | borrower  | must have 1 to 32 characters of A-Z, a-z, 0-9, _ and -",
                "/api/installments?project=a%00b    | project   | must have 1 to 32 characters of A-Z, a-z, 0-9, _ and -"
            })
    void a_parameter_that_cannot_be_asked_is_named_with_the_reason(String path, String parameter, String reason) {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JsonPath.<String>read(answer.body(), "$.parameter")).isEqualTo(parameter);
        assertThat(JsonPath.<String>read(answer.body(), "$.reason")).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "***", "bnVsbA", "e30", "eyJkdWVEYXRlIjoiMjAyNi0wMS0zMSJ9"})
    void a_cursor_that_was_not_answered_here_is_refused(String cursor) {
        assertThat(get("/api/installments?after=" + cursor))
                .returns(400, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body()).contains("is not the next of a page"));
        assertThat(get("/api/investors/API1/receivables?after=" + cursor).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'openedAt':'+1000000000-12-31T23:59:59Z','caseNo':'C'}",
                "{'openedAt':'2026-01-31T00:00:00Z','caseNo':''}",
                "{'openedAt':'2026-01-31T00:00:00Z'}"
            })
    void nor_is_one_of_cases_that_was_tampered_with(String key) {
        var answer = get("/api/cases?after=" + cursor(key.replace('\'', '"')));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<String>read(answer.body(), "$.parameter")).isEqualTo("after");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'models':'runs'}  | models | must be a list",
                "{'models':[null]}  | models | must be among ",
                "{'check':'perhaps'} | check  | must be true or false",
                "{'share':'half'}   | share  | must be a number"
            })
    void what_a_rebuild_is_asked_for_wrongly_is_named(String body, String parameter, String reason) {
        var answer = post("/api/rebuilds", body.replace('\'', '"'));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<String>read(answer.body(), "$.parameter")).isEqualTo(parameter);
        assertThat(JsonPath.<String>read(answer.body(), "$.reason")).startsWith(reason);
    }

    private HttpResponse<String> post(String path, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }

    @Test
    void messages_to_others_are_told_in_shanghai_time(@Autowired QueryBus queries) {
        var made = Instant.parse("2025-09-29T21:00:00Z");
        var message = new StatusMessageRecord(
                StatusTopic.FINANCE_STATUS,
                7,
                "F1",
                StatusMessageState.WAITING,
                2,
                "{\"msgType\":1}",
                made,
                made.plusSeconds(1),
                made.plusSeconds(2),
                "nobody answers");
        var waiting = new StatusMessageCounts.OfTopic(StatusTopic.FINANCE_STATUS, 1, 0, made);
        var none = new StatusMessageCounts.OfTopic(StatusTopic.REPAYMENT_STATUS, 0, 0, null);

        try (var page = queries.subscribe(
                        FindStatusMessages.class.getName(),
                        StatusMessagePage.class,
                        query -> new StatusMessagePage(List.of(message), 7L));
                var counts = queries.subscribe(
                        FindStatusMessageCounts.class.getName(),
                        StatusMessageCounts.class,
                        query -> new StatusMessageCounts(List.of(waiting, none)))) {
            assertThat(ok("/api/status-messages"))
                    .contains("\"createdAt\":\"2025-09-30T05:00:00+08:00\"")
                    .contains("\"changedAt\":\"2025-09-30T05:00:01+08:00\"")
                    .contains("\"nextTryAt\":\"2025-09-30T05:00:02+08:00\"")
                    .contains("\"content\":{\"msgType\":1}", "\"next\":7");
            assertThat(ok("/api/status-messages/counts"))
                    .isEqualTo("{\"topics\":["
                            + "{\"topic\":\"FINANCE_STATUS\",\"waiting\":1,\"failed\":0,"
                            + "\"oldest\":\"2025-09-30T05:00:00+08:00\"},"
                            + "{\"topic\":\"REPAYMENT_STATUS\",\"waiting\":0,\"failed\":0}]}");
        }
    }

    @Test
    void an_unknown_path_is_a_problem_too() {
        var answer = get("/api/nothing-here");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void the_open_api_document_describes_every_endpoint_and_its_errors() {
        var document = ok("/api/openapi");

        assertThat(JsonPath.<java.util.Map<String, Object>>read(document, "$.paths"))
                .containsOnlyKeys(
                        "/api/plans/{projectNo}",
                        "/api/plans/{projectNo}/what-if",
                        "/api/days/{date}/what-if",
                        "/api/installments",
                        "/api/repayments/{projectNo}/{period}",
                        "/api/repayments/{projectNo}/{period}/explanation",
                        "/api/bank-requests/{requestNo}",
                        "/api/investors/{userNo}/receivables",
                        "/api/runs",
                        "/api/runs/{date}",
                        "/api/days/{date}",
                        "/api/waiting",
                        "/api/delinquency",
                        "/api/reminders",
                        "/api/status-messages",
                        "/api/status-messages/counts",
                        "/api/status-messages/{topic}/{messageId}/resend",
                        "/api/cases",
                        "/api/cases/{caseNo}",
                        "/api/cases/{caseNo}/proposals",
                        "/api/cases/{caseNo}/approval",
                        "/api/cases/{caseNo}/rejection",
                        "/api/finance-orders",
                        "/api/finance-orders/{financeId}",
                        "/api/finance-orders/{financeId}/purchase",
                        "/api/finance-orders/{financeId}/interest",
                        "/api/finance-orders/{financeId}/renewal",
                        "/api/finance-orders/{financeId}/exit-approval",
                        "/api/finance-orders/{financeId}/exit",
                        "/api/finance-orders/{financeId}/tenders",
                        "/api/rebuilds",
                        "/api/rebuilds/{id}",
                        "/api/rebuilds/{id}/stop");
        assertThat(JsonPath.<List<Object>>read(document, "$.paths.*.get.summary"))
                .hasSize(22);
        assertThat(JsonPath.<List<Object>>read(document, "$.paths.*.get.responses.400"))
                .hasSize(22);
        assertThat(JsonPath.<List<Object>>read(document, "$.paths.*.get.responses.404"))
                .hasSize(9);
        assertThat(JsonPath.<List<Object>>read(document, "$.paths.*.post.responses.409"))
                .hasSize(12);
        assertThat(JsonPath.<List<Object>>read(document, "$.paths.*.post.responses.404"))
                .hasSize(10);
    }

    @Test
    void every_question_may_be_asked_about_the_past() {
        var document = ok("/api/openapi");
        List<String> questions =
                JsonPath.<java.util.Map<String, java.util.Map<String, Object>>>read(document, "$.paths")
                        .entrySet()
                        .stream()
                        .filter(path -> path.getValue().containsKey("get"))
                        .map(path -> path.getKey())
                        .filter(path -> !path.startsWith("/api/rebuilds"))
                        .toList();

        assertThat(JsonPath.<List<Object>>read(document, "$.paths.*.get.parameters[?(@.name == 'asOf')]"))
                .hasSameSizeAs(questions);
        assertThat(questions).allSatisfy(question -> {
            var path = question.replace("{projectNo}", "AP1")
                    .replace("{period}", "1")
                    .replace("{requestNo}", "AP1-1-1-F")
                    .replace("{userNo}", "API1")
                    .replace("{date}", "2025-09-30")
                    .replace("{caseNo}", "AP3-1-1-REFUSED")
                    .replace("{financeId}", "NONE");
            var asked = get(path + "?borrower=APB&user=API1&asOf=2999-01-01T00:00:00Z");
            assertThat(asked.statusCode()).isEqualTo(400);
            assertThat(JsonPath.<String>read(asked.body(), "$.parameter")).isEqualTo("asOf");
        });
    }

    @Test
    void who_asks_about_the_past_where_only_the_present_counts_is_told_so() {
        var past = "?asOf=2025-09-30T12:00:00Z";
        var order = HttpRequest.newBuilder(URI.create("http://localhost:%d/api/rebuilds%s".formatted(port, past)))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();

        assertThat(List.of(
                        get("/api/rebuilds" + past),
                        client.sendAsync(order, HttpResponse.BodyHandlers.ofString())
                                .join()))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(JsonPath.<String>read(answer.body(), "$.detail")).contains("only the present");
                });
    }

    @Test
    void an_explanation_names_each_event_and_its_cause() {
        var explanation = ok("/api/repayments/AP2/1/explanation?attempt=1");

        assertThat(JsonPath.<List<String>>read(explanation, "$.events[*].event"))
                .containsExactly(
                        "DueDateRunOpened", "RepaymentStarted", "FreezeRequested", "FreezeRefused", "RepaymentRefused");
        assertThat(JsonPath.<Integer>read(explanation, "$.events[4].causedBy"))
                .isEqualTo(JsonPath.<Integer>read(explanation, "$.events[3].place"));
        assertThat(get("/api/repayments/AP2/9/explanation").statusCode()).isEqualTo(404);
    }

    private String ok(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }
}
