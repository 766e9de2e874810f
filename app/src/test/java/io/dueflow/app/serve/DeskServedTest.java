package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dueflow.app.access.Accounts;
import io.dueflow.app.access.Role;
import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.casework.OpenCase;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The desk of the whole service, in a browser without scripts: who sees it, and who decides by its forms. */
@ExtendWith(RunningService.Started.class)
class DeskServedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningService dueflow;

    DeskServedTest(RunningService dueflow) {
        this.dueflow = dueflow;
    }

    @Test
    void two_operators_decide_by_forms_and_a_reload_decides_nothing() throws Exception {
        var path = "/desk/cases/" + openCase("DW1");
        try (var li = operator("desk-li");
                var wang = operator("desk-wang")) {
            HtmlPage proposed = propose(page(li, path), "CANCEL", "the loan was void");
            assertThat(state(proposed)).startsWith("proposed");
            assertThat(proposed.getUrl().getPath())
                    .as("a reload asks and does not post")
                    .isEqualTo(path);
            HtmlPage reloaded = (HtmlPage) proposed.refresh();
            assertThat(state(reloaded)).startsWith("proposed");

            HtmlPage refused = press(reloaded, "approval");
            assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(409);
            assertThat(refused.asNormalizedText())
                    .contains(
                            "Not done. Case DW1-1-1-REFUSED: desk-li made the proposal; another person has to approve");
            assertThat(state(refused)).startsWith("proposed");

            var stale = page(wang, path);
            HtmlPage approved = press(page(wang, path), "approval");
            assertThat(approved.getWebResponse().getStatusCode()).isEqualTo(200);
            assertThat(state(approved)).isEqualTo("decided");
            assertThat(approved.asNormalizedText()).contains("desk-wang", "collect no more: the loan was void");
            assertThat(approved.getForms()).as("only the search").hasSize(1);

            HtmlPage twice = press(stale, "approval");
            assertThat(twice.asNormalizedText()).contains("Not done. Case DW1-1-1-REFUSED is over.");
            await().atMost(PATIENCE)
                    .until(() -> page(wang, "/desk/repayments/DW1/1")
                            .asNormalizedText()
                            .contains("cancelled 作废"));
            assertThat(JsonMapper.shared()
                            .readTree(dueflow.get(Role.READER, "/api/cases/DW1-1-1-REFUSED")
                                    .body())
                            .path("history"))
                    .as("opened, proposed, decided")
                    .hasSize(3);
        }
    }

    @Test
    void what_was_exchanged_after_it_was_read_is_not_approved() throws Exception {
        var path = "/desk/cases/" + openCase("DW5X");
        try (var li = operator("desk-li");
                var wang = operator("desk-wang")) {
            var proposed = propose(page(li, path), "CANCEL", "the loan was void");
            var read = page(wang, path);
            var rejection = form(proposed, "rejection");
            rejection.getTextAreaByName("reason").setText("a mistake");
            HtmlPage rejected = click(rejection);
            propose(rejected, "SETTLED_OUTSIDE", "paid\nin cash");

            HtmlPage refused = press(read, "approval");

            assertThat(refused.asNormalizedText())
                    .contains("Not done. Case DW5X-1-1-REFUSED: what is proposed is SETTLED_OUTSIDE, and not what");
            assertThat(state(refused)).startsWith("proposed");
        }
    }

    @Test
    void who_rejects_gives_a_reason_and_what_was_written_is_kept_where_the_rules_refuse_it() throws Exception {
        var path = "/desk/cases/" + openCase("DW2");
        try (var li = operator("desk-li")) {
            HtmlPage refused = propose(page(li, path), "ACCEPT_LATER_ANSWER", "a <reason>");
            assertThat(refused.asNormalizedText()).contains("Not done. Case DW2-1-1-REFUSED can be resolved by");
            assertThat(form(refused, "proposals").getTextAreaByName("reason").getText())
                    .isEqualTo("a <reason>");

            var proposed = propose(refused, "CANCEL", "void");
            var rejection = form(proposed, "rejection");
            rejection.getTextAreaByName("reason").setText("ask the borrower first");
            HtmlPage rejected = click(rejection);
            assertThat(state(rejected)).startsWith("open");
            assertThat(rejected.asNormalizedText()).contains("ask the borrower first");
        }
    }

    @Test
    void a_reader_sees_and_does_not_decide() throws Exception {
        var path = "/desk/cases/" + openCase("DW3");
        try (var reader = browser(Accounts.username(Role.READER), dueflow.password(Role.READER))) {
            var file = page(reader, path);
            assertThat(file.asNormalizedText()).contains("Operators decide; this account only reads.");
            assertThat(file.getForms()).as("only the search").hasSize(1);
        }
        var posted = dueflow.post(Role.READER, path + "/approval");
        assertThat(posted.statusCode()).isEqualTo(403);
        assertThat(posted.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(posted.body())
                .contains("<h1>Forbidden</h1>", "This account may only read; acting takes an operator.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposals", "approval", "rejection"})
    void a_form_on_somebody_elses_page_decides_nothing(String step) throws Exception {
        var path = "/desk/cases/" + openCase("DW4");
        for (var site : new String[] {"cross-site", "same-site"}) {
            var posted = dueflow.send(dueflow.requestAs(Role.OPERATOR, path + "/" + step)
                    .header("Sec-Fetch-Site", site)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("resolution=RETRY&reason=mine")));
            assertThat(posted.statusCode()).as(posted.body()).isEqualTo(403);
        }
        assertThat(dueflow.get(Role.READER, path.replace("/desk", "/api")).body())
                .contains("\"state\":\"OPEN\"")
                .doesNotContain("mine");
    }

    @Test
    void what_is_missing_in_a_form_is_named() throws Exception {
        var path = "/desk/cases/" + openCase("DW5");
        var posted = dueflow.send(dueflow.requestAs(Role.OPERATOR, path + "/proposals")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("resolution=FORGET&reason=x")));

        assertThat(posted.statusCode()).isEqualTo(400);
        assertThat(posted.body()).contains("resolution must be one of RETRY, CANCEL");
        var unchosen = dueflow.send(dueflow.requestAs(Role.OPERATOR, path + "/proposals")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("resolution=&reason=x")));
        assertThat(unchosen.statusCode()).isEqualTo(400);
        assertThat(unchosen.body()).contains("resolution is missing.");
    }

    @Test
    void nobody_sees_it_without_a_password_and_is_told_so_by_a_page() throws Exception {
        var refused = dueflow.send(dueflow.request("/desk/plans/DW1").GET());

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"dueflow\"");
        assertThat(refused.body()).contains("<h1>Unauthorized</h1>", "A user and a password are needed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/plans/a%2Fb", "/desk/plans/a;b", "/desk/plans/%00"})
    void an_address_that_cannot_be_is_told_by_a_page_too(String path) throws Exception {
        var refused = dueflow.get(Role.READER, path);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("<h1>Bad Request</h1>");
    }

    @Test
    void no_script_runs_on_it_and_no_other_page_holds_it() throws Exception {
        var headers = dueflow.get(Role.READER, "/desk").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'"));
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(dueflow.get(Role.READER, "/api/docs").headers().firstValue("Content-Security-Policy"))
                .isEmpty();
    }

    private static HtmlPage propose(HtmlPage file, String resolution, String reason) throws Exception {
        var form = form(file, "proposals");
        form.getSelectByName("resolution").setSelectedAttribute(resolution, true);
        form.getTextAreaByName("reason").setText(reason);
        return click(form);
    }

    private static HtmlPage press(HtmlPage file, String step) throws Exception {
        return click(form(file, step));
    }

    /** What was just decided may be missing on a page that says that it is behind. */
    private static HtmlPage click(HtmlForm form) throws Exception {
        HtmlPage page = form.getElementsByTagName("button").get(0).click();
        while (page.getWebResponse().getStatusCode() == 200
                && page.asNormalizedText().contains("may be missing here")) {
            page = (HtmlPage) page.refresh();
        }
        return page;
    }

    private static HtmlForm form(HtmlPage file, String step) {
        return file.getForms().stream()
                .filter(form -> form.getActionAttribute().endsWith("/" + step))
                .findFirst()
                .orElseThrow();
    }

    private static String state(HtmlPage file) {
        return file.getElementById("state").asNormalizedText();
    }

    private HtmlPage page(WebClient browser, String path) throws Exception {
        return browser.getPage("http://127.0.0.1:" + dueflow.port() + path);
    }

    private WebClient operator(String name) {
        return browser(name, dueflow.bean(Accounts.class).addOperator(name));
    }

    private static WebClient browser(String user, String password) {
        var browser = new WebClient();
        browser.getOptions().setJavaScriptEnabled(false);
        browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
        var credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        browser.addRequestHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        return browser;
    }

    private String openCase(String projectNo) throws Exception {
        var caseNo = projectNo + "-1-1-REFUSED";
        dueflow.importLoan(Loan.of(projectNo).from("2051-01-15"));
        dueflow.bean(CommandGateway.class)
                .send(new OpenCase(caseNo, projectNo, 1, 1, CaseKind.REFUSED, null, "30010 unknown"))
                .join();
        await().atMost(PATIENCE)
                .until(() -> dueflow.get(Role.READER, "/api/cases/" + caseNo).statusCode() == 200);
        return caseNo;
    }
}
