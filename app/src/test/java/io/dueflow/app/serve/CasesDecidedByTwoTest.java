package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dueflow.app.Dueflow;
import io.dueflow.app.access.Accounts;
import io.dueflow.app.access.Role;
import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.casework.OpenCase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two operators decide over the API and on the command line what becomes of an installment. */
@ExtendWith(RunningService.Started.class)
class CasesDecidedByTwoTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String CANCEL = "{\"resolution\":\"CANCEL\"}";

    private final RunningService dueflow;
    private String li;
    private String wang;

    CasesDecidedByTwoTest(RunningService dueflow) {
        this.dueflow = dueflow;
    }

    @BeforeEach
    void twoOperators() {
        li = dueflow.bean(Accounts.class).addOperator("li");
        wang = dueflow.bean(Accounts.class).addOperator("wang");
    }

    @Test
    void what_one_proposes_another_one_approves_and_it_is_carried_out() throws Exception {
        var path = "/api/cases/" + openCase("DC1");
        var proposal = "{\"resolution\":\"CANCEL\",\"reason\":\"the loan was void\"}";

        assertThat(post("li", li, path + "/proposals", proposal).statusCode()).isEqualTo(204);
        assertProblem(
                post("li", li, path + "/approval", CANCEL),
                409,
                "Case DC1-1-1-REFUSED: li made the proposal; another person has to approve it.");
        assertProblem(
                post("wang", wang, path + "/approval", "{\"resolution\":\"SETTLED_OUTSIDE\"}"),
                409,
                "Case DC1-1-1-REFUSED: what is proposed is CANCEL, and not what is approved.");
        assertProblem(post("wang", wang, path + "/approval", "{}"), 400, "resolution is missing.");
        assertThat(post("wang", wang, path + "/approval", CANCEL).statusCode()).isEqualTo(204);

        await().atMost(PATIENCE).until(() -> status("DC1").equals("CANCELLED"));
        assertProblem(
                post("wang", wang, path + "/rejection", "{\"reason\":\"no\"}"), 409, "Case DC1-1-1-REFUSED is over.");
        assertThat(json("/api/repayments/DC1/1").path("timeline").toString())
                .contains("proposed by li and approved by wang, collect no more: the loan was void");
    }

    @Test
    void what_the_rules_do_not_allow_is_told_with_its_reason() throws Exception {
        var path = "/api/cases/" + openCase("DC2");

        assertProblem(
                post("li", li, path + "/proposals", "{\"resolution\":\"CANCEL\",\"reason\":\" \"}"),
                409,
                "Case DC2-1-1-REFUSED needs a reason, of at most 500 printable characters.");
        assertProblem(post("li", li, path + "/proposals", "{\"reason\":\"x\"}"), 400, "resolution is missing.");
        assertThat(post("li", li, path + "/proposals", "{\"resolution\":\"FORGET\"}")
                        .statusCode())
                .isEqualTo(400);
        assertProblem(post("li", li, "/api/cases/NONE/approval", CANCEL), 404, "There is no case NONE.");
        assertThat(dueflow.post(Role.READER, path + "/approval").statusCode()).isEqualTo(403);
    }

    @Test
    void the_command_line_decides_as_well() throws Exception {
        var caseNo = openCase("DC3");

        assertThat(commandLine("li", li, "cases")).contains(caseNo, "REFUSED", "30010");
        assertThat(commandLine("li", li, "case", caseNo, "--propose", "settled_outside", "--reason", "paid in cash"))
                .contains("Case DC3-1-1-REFUSED: PROPOSED", "settled outside the bank: paid in cash (li)");
        assertThat(commandLine("wang", wang, "case", caseNo, "--approve", "settled_outside"))
                .contains("Case DC3-1-1-REFUSED: RESOLVED");
        assertThat(commandLine("wang", wang, "cases", "--state", "open")).doesNotContain(caseNo);
        await().atMost(PATIENCE).until(() -> status("DC3").equals("SETTLED_OUTSIDE"));
    }

    /** The bank's words come from outside, and what it hides could make another proposal of the one that is read. */
    @Test
    void nothing_that_is_told_commands_the_terminal() throws Exception {
        var caseNo = openCase("DC5", "30010 \u001b[2K\u009b1A\u202eunknown");

        assertThat(commandLine("li", li, "cases")).contains("30010 �[2K�1A�unknown");
        assertThat(commandLine("li", li, "case", caseNo, "--json")).doesNotContain("\\u001B", "\u009b", "\u202e");
    }

    @Test
    void the_command_line_tells_the_policies_and_what_waits() throws Exception {
        openCase("DC4");

        assertThat(commandLine("li", li, "policy"))
                .contains("tried again at 12:00, 17:00, 21:00 of the due day", "3 days cost nothing")
                .contains("0.05 % of the principal and interest", "dueflow.overdue.late-fee-rate=0.0005")
                .contains(
                        "is a case; the bank is asked every 15m",
                        "by a text from 10:00 on, but not from 21:00 to 08:00");
        assertThat(commandLine("li", li, "status")).contains("open cases");
        assertThat(JsonMapper.shared()
                        .readTree(commandLine("li", li, "status", "--json"))
                        .path("waiting")
                        .path("openCases")
                        .asInt())
                .isPositive();
    }

    private String openCase(String projectNo) throws Exception {
        return openCase(projectNo, "30010 unknown");
    }

    private String openCase(String projectNo, String words) throws Exception {
        var caseNo = projectNo + "-1-1-REFUSED";
        dueflow.importLoan(Loan.of(projectNo));
        dueflow.bean(CommandGateway.class)
                .send(new OpenCase(caseNo, projectNo, 1, 1, CaseKind.REFUSED, null, words))
                .join();
        await().atMost(PATIENCE).until(() -> found("/api/cases/" + caseNo));
        return caseNo;
    }

    private boolean found(String path) throws Exception {
        return dueflow.get(Role.READER, path).statusCode() == 200;
    }

    private String status(String projectNo) throws Exception {
        return json("/api/repayments/" + projectNo + "/1")
                .path("installment")
                .path("status")
                .asString();
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(dueflow.get(Role.READER, path).body());
    }

    private HttpResponse<String> post(String user, String password, String path, String body) throws Exception {
        return dueflow.send(dueflow.requestAs(user, password, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static void assertProblem(HttpResponse<String> response, int status, String detail) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(JsonMapper.shared().readTree(response.body()).path("detail").asString())
                .isEqualTo(detail);
    }

    private String commandLine(String user, String password, String... arguments) {
        var out = new StringWriter();
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", "http://127.0.0.1:" + dueflow.port(), "--user", user, "--password", password));
        var exit = Dueflow.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(all.toArray(String[]::new));
        assertThat(exit).as(out.toString()).isZero();
        return out.toString();
    }
}
