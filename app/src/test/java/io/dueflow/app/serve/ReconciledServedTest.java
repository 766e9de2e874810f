package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dueflow.app.Dueflow;
import io.dueflow.app.access.Role;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The books of a served instance are compared with the statement of its bank. */
@ExtendWith(RunningService.Started.class)
class ReconciledServedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String PATH = "/api/reconciliations/" + TODAY;
    private static final String PROJECT = """
            {"projectNo":"RS1","borrowerUserNo":"poor","borrowerConsumerId":"C1","amount":"1000.00",\
            "startDate":"2026-01-15","periods":1,"repaymentWay":"ALL_AT_END","borrowerAnnualRate":"0.12",\
            "annualRate":"0.10","investorFeeRate":"0","tenders":[\
            {"tenderNo":"RS1-1","investorUserNo":"anna","investorConsumerId":"C2","amount":"1000.00"}]}
            """;

    private final RunningService dueflow;

    ReconciledServedTest(RunningService dueflow) {
        this.dueflow = dueflow;
    }

    @Test
    void a_day_is_compared_shown_and_downloaded() throws Exception {
        dueflow.importBook(Role.OPERATOR, PROJECT);
        await().atMost(PATIENCE).until(() -> json("/api/repayments/RS1/1").has("installment"));
        assertThat(dueflow.post(Role.OPERATOR, "/api/runs/" + TODAY).statusCode())
                .isLessThan(300);
        await().atMost(PATIENCE)
                .until(() -> json("/api/repayments/RS1/1").toString().contains("REFUSED"));

        var told = commandLine(0, "reconcile", "--date", TODAY.toString());
        assertThat(told).contains("in order", "FREEZE", "SETTLEMENT", "RELEASE");
        var freezes = json(PATH).path("day").path("totals").get(0);
        assertThat(freezes.path("matched").asLong()).isPositive();
        assertThat(json(PATH).path("day").has("confirmation"))
                .as("a day that is not over is not confirmed")
                .isFalse();

        var page = dueflow.get(Role.READER, PATH + ".html");
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body())
                .contains("In order.", "Change of what is frozen")
                .doesNotContain("<script");
        assertThat(dueflow.get(Role.READER, PATH + ".csv").body()).startsWith("breakNo,kind,state");
        assertThat(json("/api/reconciliations").path("days").toString()).contains(TODAY.toString());
    }

    @Test
    void a_bad_statement_is_told_by_line_and_field_and_changes_nothing() throws Exception {
        var date = TODAY.minusDays(400);
        var path = "/api/reconciliations/" + date;
        var answer = dueflow.send(dueflow.requestAs(Role.OPERATOR, path)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("serialNo;serviceName\n1;2\n")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);

        await().atMost(PATIENCE)
                .until(() -> json(path).path("pass").path("state").asString().equals("FAILED"));
        assertThat(json(path).path("pass").path("words").asString()).contains("Line 1");
        assertThat(json(path).has("day")).isFalse();
    }

    @Test
    void what_cannot_be_asked_is_told_and_readers_do_not_act() throws Exception {
        assertThat(dueflow.post(Role.READER, PATH).statusCode()).isEqualTo(403);
        assertProblem(dueflow.post(Role.OPERATOR, "/api/reconciliations/" + TODAY.plusDays(1)), 400, "date must lie");
        assertProblem(dueflow.get(Role.READER, "/api/reconciliations/1999-01-01"), 404, "There is no reconciliation");
        assertProblem(dueflow.get(Role.READER, "/api/reconciliations/1999-01-01.html"), 404, "There is no");
        assertProblem(dueflow.get(Role.READER, "/api/reconciliations?limit=0"), 400, "limit must be");
        assertProblem(
                dueflow.post(Role.OPERATOR, PATH + "/requests/NONE-1-1-F/question"), 409, "There is no request NONE");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String detail) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.body()).contains(detail);
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(dueflow.get(Role.READER, path).body());
    }

    private String commandLine(int exit, String... arguments) {
        var out = new StringWriter();
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", "http://127.0.0.1:" + dueflow.port(), "--user", "operator"));
        all.addAll(List.of("--password", dueflow.password(Role.OPERATOR)));
        var code = Dueflow.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(all.toArray(String[]::new));
        assertThat(code).as(out.toString()).isEqualTo(exit);
        return out.toString();
    }
}
