package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dueflow.app.Dueflow;
import io.dueflow.app.access.Accounts;
import io.dueflow.app.access.Role;
import io.dueflow.messages.financeorder.AssignTender;
import io.dueflow.messages.financeorder.FinanceOrderExited;
import io.dueflow.messages.financeorder.FinanceOrderId;
import io.dueflow.messages.financeorder.FundDirection;
import io.dueflow.messages.money.Money;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finance orders over the API and on the command line, with their tenders' money. */
@ExtendWith(RunningService.Started.class)
class FinanceOrdersServedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PLACEMENT = """
            {"financeId":"%s","userId":"%s","investAmount":1000.00,"channelCode":"APP","productType":"JIE_JIE_GAO",\
            "productName":"节节高","purchaseId":"FP1","createDate":"2050-01-05"}""";
    private static final String PURCHASE = """
            {"incomeRate":0.065,"sequestDate":"2050-01-06","closurePeriod":{"length":1,"unit":"MONTHS"},\
            "productCycle":{"length":12,"unit":"MONTHS"}}""";

    @TempDir
    Path folder;

    private final RunningService dueflow;

    FinanceOrdersServedTest(RunningService dueflow) {
        this.dueflow = dueflow;
    }

    @Test
    void an_order_goes_from_the_placement_to_the_exit() throws Exception {
        dueflow.importLoan(Loan.of("FS1").inTwoPeriods());
        done("", PLACEMENT.formatted("FS1", "FSU1"));
        done("/FS1/purchase", PURCHASE);
        done("/FS1/tenders", "{\"projectNo\":\"FS1\",\"tenderNo\":\"FS1-1\"}");
        done("/FS1/interest", "{\"beginDate\":\"2050-01-07\",\"endDate\":\"2051-01-07\"}");
        var renewal = "{\"applyId\":\"FA1\",\"renewTime\":{\"length\":6,\"unit\":\"MONTHS\"},"
                + "\"newEndDate\":\"2051-07-07\"}";
        done("/FS1/renewal", renewal);
        done("/FS1/renewal", renewal);

        await().atMost(PATIENCE).until(() -> order("FS1").path("renewals").asInt() == 1);
        var earning = order("FS1");
        assertThat(earning.path("status").asString()).isEqualTo("EARNING_INTEREST");
        assertThat(earning.path("endDate").asString()).isEqualTo("2051-07-07");
        assertThat(earning.path("payments").size()).isEqualTo(2);
        // 500 each, and interest of 10.00 and 5.00.
        assertThat(earning.path("sums").path(0).path("amount").decimalValue()).isEqualByComparingTo("1015.00");

        done("/FS1/exit-approval", "{\"exitType\":\"EARLY\",\"endDate\":\"2050-06-30\",\"auditDate\":\"2050-06-29\"}");
        done(
                "/FS1/exit",
                "{\"fundDirection\":\"BANK_CARD\",\"totalAmount\":1030.00,\"incomeRate\":0.061,"
                        + "\"exitDate\":\"2050-07-01\"}");
        await().atMost(PATIENCE)
                .until(() -> order("FS1").path("status").asString().equals("EXITED"));
        assertThat(json("/api/finance-orders?user=FSU1").path("orders").size()).isEqualTo(1);
    }

    @Test
    void what_the_rules_do_not_allow_is_told_with_reason_and_field() throws Exception {
        done("", PLACEMENT.formatted("FS2", "FSU2"));

        assertProblem(
                post("", PLACEMENT.formatted("FS2", "another")),
                409,
                "Finance order FS2 is already placed with other content: userId; its status is PLACED.",
                "userId");
        assertProblem(
                post("/FS2/interest", "{\"beginDate\":\"2050-01-07\",\"endDate\":\"2051-01-07\"}"),
                409,
                "Finance order FS2 cannot start to earn interest: its status is PLACED, not PURCHASED.",
                "status");
        assertProblem(
                post("/FS2/purchase", PURCHASE.replace("2050-01-06", "2050-01-04")),
                409,
                "Finance order FS2 is refused: sequestDate must not be before createDate, 2050-01-05.",
                "sequestDate");
        assertProblem(post("/NONE/purchase", PURCHASE), 404, "There is no finance order NONE.", "");
        assertThat(dueflow.post(Role.READER, "/api/finance-orders/FS2/purchase").statusCode())
                .isEqualTo(403);
    }

    @Test
    void of_many_orders_that_want_a_tender_at_once_one_gets_it() throws Exception {
        dueflow.importLoan(Loan.of("FS3").inTwoPeriods());
        var wants = new ArrayList<Callable<HttpResponse<String>>>();
        for (var number = 0; number < 8; number++) {
            var path = "/FS3-" + number;
            done("", PLACEMENT.formatted("FS3-" + number, "FSU3"));
            done(path + "/purchase", PURCHASE);
            wants.add(() -> post(path + "/tenders", "{\"projectNo\":\"FS3\",\"tenderNo\":\"FS3-1\"}"));
        }
        var pool = Executors.newFixedThreadPool(wants.size());
        var statuses = new ArrayList<Integer>();
        try {
            for (var answer : pool.invokeAll(wants)) {
                statuses.add(answer.get().statusCode());
                assertThat(answer.get().body())
                        .satisfiesAnyOf(
                                body -> assertThat(body).isEmpty(),
                                body -> assertThat(body)
                                        .contains("Tender FS3-1 of project FS3 belongs to finance order FS3-"));
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(Collections.frequency(statuses, 204)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(wants.size() - 1);
    }

    /** The other node is played by its event, which it appends without asking for this node's locks. */
    @Test
    void a_tender_does_not_join_an_order_that_exits_on_another_node_meanwhile() throws Exception {
        dueflow.importLoan(Loan.of("FS5").inTwoPeriods());
        done("", PLACEMENT.formatted("FS5", "FSU5"));
        done("/FS5/purchase", PURCHASE);
        done("/FS5/interest", "{\"beginDate\":\"2050-01-07\",\"endDate\":\"2051-01-07\"}");
        done("/FS5/exit-approval", "{\"exitType\":\"EARLY\",\"endDate\":\"2050-06-30\",\"auditDate\":\"2050-06-29\"}");
        var tender = "{\"projectNo\":\"FS5\",\"tenderNo\":\"FS5-1\"}";

        var joining = DefaultUnitOfWork.startAndGet(null);
        joining.attachTransaction(dueflow.bean(TransactionManager.class));
        dueflow.bean(CommandGateway.class)
                .send(new AssignTender("FS5", "FS5", "FS5-1"))
                .join();
        CompletableFuture.runAsync(() -> exitsElsewhere("FS5", 4)).join();

        assertThatThrownBy(joining::commit).hasRootCauseInstanceOf(SQLException.class);
        assertProblem(
                post("/FS5/tenders", tender),
                409,
                "Finance order FS5 cannot be assigned a tender: its status is EXITED, not PURCHASED or EARNING_INTEREST"
                        + " or EXITING.",
                "status");
    }

    private void exitsElsewhere(String financeId, long place) {
        var exited = new FinanceOrderExited(
                financeId,
                FundDirection.BANK_CARD,
                Money.ofCents(103_000),
                new BigDecimal("0.061"),
                LocalDate.of(2050, 7, 1));
        dueflow.bean(EventStore.class)
                .publish(new GenericDomainEventMessage<>(
                        "FinanceOrder", new FinanceOrderId(financeId).toString(), place, exited));
    }

    @Test
    void a_file_of_commands_is_imported_on_the_command_line() throws Exception {
        dueflow.importLoan(Loan.of("FS4").inTwoPeriods());
        var file = folder.resolve("orders.csv");
        Files.writeString(file, """
                command,financeId,userId,investAmount,channelCode,productType,productName,purchaseId,createDate,\
                incomeRate,sequestDate,closurePeriod,productCycle,beginDate,endDate,projectNo,tenderNo
                PLACE,FS4,FSU4,1000.00,APP,JIE_JIE_GAO,节节高,FP1,2050-01-05,,,,,,,,
                PURCHASE,FS4,,,,,,,,0.065,2050-01-06,90 DAYS,12 MONTHS,,,,
                START_INTEREST,FS4,,,,,,,,,,,,2050-01-07,2051-01-07,,
                ASSIGN_TENDER,FS4,,,,,,,,,,,,,,FS4,FS4-1
                """);
        assertThat(commandLine(0, file)).contains("4 records imported, 0 unchanged, 0 rejected, 0 failed");
        assertThat(commandLine(0, file)).contains("0 records imported, 4 unchanged, 0 rejected, 0 failed");

        Files.writeString(file, """
                command,financeId,beginDate,endDate,projectNo,tenderNo
                START_INTEREST,FS4,2050-01-08,2051-01-07,,
                START_INTEREST,FS9,2050-01-07,2051-01-07,,
                ASSIGN_TENDER,FS4,,,FS4,FS4-9
                START_INTEREST,FS/4,today,tomorrow,,
                """);
        assertThat(commandLine(3, file))
                .contains("0 records imported, 0 unchanged, 4 rejected, 0 failed")
                .contains("orders.csv:5 financeId", "orders.csv:5 beginDate", "orders.csv:5 endDate")
                .doesNotContain("more")
                .contains("orders.csv:2 beginDate: Finance order FS4 is already earning interest with other content")
                .contains("orders.csv:3 financeId: There is no finance order FS9.")
                .contains("orders.csv:4 tenderNo: There is no tender FS4-9 of project FS4.");
        assertThat(JsonMapper.shared()
                        .readTree(commandLine(3, file, "--json"))
                        .path("rejectedTotal")
                        .asInt())
                .isEqualTo(4);
        await().atMost(PATIENCE).until(() -> order("FS4").path("tendersTotal").asInt() == 1);
    }

    private void done(String path, String body) throws Exception {
        var answer = post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return dueflow.send(dueflow.requestAs(Role.OPERATOR, "/api/finance-orders" + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode order(String financeId) throws Exception {
        return json("/api/finance-orders/" + financeId);
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(dueflow.get(Role.READER, path).body());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String detail, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("detail").asString()).isEqualTo(detail);
        assertThat(problem.path("parameter").asString("")).isEqualTo(field);
    }

    private String commandLine(int expected, Path file, String... options) {
        var out = new StringWriter();
        var all = new ArrayList<>(List.of("import-finance-orders", file.toString()));
        all.addAll(List.of(options));
        all.addAll(List.of(
                "--url",
                "http://127.0.0.1:" + dueflow.port(),
                "--user",
                Accounts.username(Role.OPERATOR),
                "--password",
                dueflow.password(Role.OPERATOR)));
        var exit = Dueflow.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(all.toArray(String[]::new));
        assertThat(exit).as(out.toString()).isEqualTo(expected);
        return out.toString();
    }
}
