package io.dueflow.query.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.dueflow.messages.bank.FreezeRefused;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.run.DueDateRunOpened;
import io.dueflow.query.testing.History;
import io.dueflow.query.testing.Loan;
import io.dueflow.query.testing.QuerySideTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.htmlunit.Page;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person sees in a browser without scripts. */
@QuerySideTest
class DeskTest {

    private static final LocalDate DATE = LocalDate.of(2025, 4, 30);
    private static final Instant MORNING = Instant.parse("2025-04-29T21:00:03Z");
    private static final Instant NOON = Instant.parse("2025-04-30T04:00:00Z");
    private static final Instant AFTERNOON = Instant.parse("2025-04-30T07:00:00Z");
    private static final String HOSTILE = "<script>alert('1')</script>";
    private static final String HOSTILE_USER = "<b>DKX</b>";

    private final WebClient browser = new WebClient();

    @LocalServerPort
    int port;

    @BeforeAll
    static void aDueDay(@Autowired History history) {
        var retried = new Loan("DK1", "DKB1", "DKI1", "DKI2", DATE);
        var waiting = new Loan("DK2", "DKB2", "DKI1", "DKI2", DATE);
        var forGood = new Loan("DK3", HOSTILE_USER, "DKI3", "DK1", DATE);
        history.publish(MORNING, retried.activated());
        history.publish(MORNING, waiting.activated());
        history.publish(MORNING, forGood.activated());
        history.publish(MORNING, new DueDateRunOpened(DATE, 1, 1));
        history.publish(
                MORNING,
                retried.started(1, 1, DATE, 1),
                retried.freezeRequested(1, 1),
                retried.freezeRefused(1, 1),
                retried.refusedUntil(1, 1, NOON));
        history.publish(
                MORNING,
                waiting.started(1, 1, DATE, 1),
                waiting.freezeRequested(1, 1),
                waiting.freezeRefused(1, 1),
                waiting.refusedUntil(1, 1, NOON));
        history.publish(
                MORNING,
                forGood.started(1, 1, DATE, 1),
                forGood.freezeRequested(1, 1),
                new FreezeRefused("DK3-1-1-F", "DK3", 1, 1, RefusalReason.TENDER_UNKNOWN, "30010", HOSTILE),
                forGood.refused(1, 1, RefusalReason.TENDER_UNKNOWN),
                forGood.caseOpened(1, 1, CaseKind.REFUSED, "DK3-1-1-F"));
        history.publish(
                NOON, retried.started(1, 2, DATE, 2), retried.freezeRequested(1, 2), retried.freezeUnknown(1, 2));
        history.happened(
                AFTERNOON,
                retried.frozen(1, 2),
                retried.confirmationRequested(1, 2),
                retried.confirmed(1, 2),
                retried.received(1, 2),
                retried.repaid(1, 2));
    }

    @BeforeEach
    void withoutScripts() {
        browser.getOptions().setJavaScriptEnabled(false);
        browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_repayment_that_was_refused_retried_unknown_and_paid_is_told_in_order() throws Exception {
        var page = page("/desk/repayments/DK1/1");

        assertThat(words(page.querySelectorAll(".story li")))
                .extracting(line -> line.replaceAll("^\\S+ \\S+ ", "").replaceAll("\\..*", ""))
                .containsExactly(
                        "The installment was planned",
                        "We began to collect it",
                        "We asked the bank to freeze 冻结 the borrower's money",
                        "The bank refused 拒绝 to freeze the money; nothing was taken",
                        "This attempt ended without money",
                        "We began to collect it",
                        "We asked the bank to freeze 冻结 the borrower's money",
                        "We did not know 未知 what the bank had done, and began to ask it",
                        "The bank froze the money; it was not taken yet",
                        "We asked the bank to take the frozen money and pay the investors",
                        "The bank took the money and paid the investors",
                        "The investors' shares were marked as paid",
                        "The installment was repaid");
        assertThat(text(page))
                .contains("2025-04-30 05:00:03", "Nothing more: it is repaid.")
                .contains("Failed 失败: nothing was collected, because the borrower had too little money 余额不足.")
                .contains("Refused 拒绝: the bank said no, because the borrower had too little money 余额不足.")
                .contains(
                        "30042 账户余额不足",
                        "2 of 2 shares are paid",
                        "all 1,000.00 24.00 1.20 0.00 1,022.80",
                        "paid 2025-04-30 15:00:00")
                .contains("Unknown from 2025-04-30 12:00:00 until the answer came: no answer within 5 s.")
                .contains("1,030.00 from the borrower is 1,022.80 for the investors and 7.20 for the platform");
    }

    @Test
    void as_of_a_moment_it_was_unknown_and_before_that_refused() throws Exception {
        var unknown = page("/desk/repayments/DK1/1?asOf=" + AFTERNOON.minusSeconds(1));
        assertThat(text(unknown))
                .contains("As it stood at 2025-04-30 14:59:59, Shanghai time.")
                .contains("Unknown 未知: we do not know what the bank did. It is being asked; this is not a refusal.")
                .contains("so that nobody pays twice", "0 of 2 shares are paid")
                .doesNotContain("it is repaid");

        var refused = page("/desk/repayments/DK1/1?asOf=" + NOON.minusSeconds(1));
        assertThat(text(refused)).contains("It is tried again by itself from 2025-04-30 12:00:00");
        var plan = (HtmlPage) refused.getAnchorByText("Plan 还款计划").click();
        assertThat(text(plan)).contains("As it stood at 2025-04-30 11:59:59", "refused 拒绝");
        assertThat(text((HtmlPage) plan.getAnchorByText("Show it as it is now").click()))
                .contains("repaid 已还")
                .doesNotContain("As it stood");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/days/2025-04-30",
                "/desk/plans/DK1",
                "/desk/repayments/DK1/1/explanation",
                "/desk/people/DKI1",
                "/desk/cases",
                "/desk/cases/DK3-1-1-REFUSED",
                "/desk/search?q=DK1"
            })
    void every_page_can_be_of_the_past(String path) throws Exception {
        var page = page(path + (path.contains("?") ? "&" : "?") + "asOf=2025-04-30T11:00:00%2B08:00");

        assertThat(page.getWebResponse().getStatusCode()).as(text(page)).isEqualTo(200);
        assertThat(text(page)).contains("As it stood at 2025-04-30 11:00:00");
        assertThat(page.getForms()).as("the past cannot be decided").hasSize(1);
    }

    @Test
    void the_sums_of_a_day_foot_and_are_the_apis() throws Exception {
        var page = page("/desk/days/2025-04-30");
        var day = browser.getPage(url("/api/days/2025-04-30")).getWebResponse().getContentAsString();

        assertThat(text(page)).contains("The sums agree to the cent.");
        assertThat(amount(page, "due")).isEqualByComparingTo(number(day, "$.amountDue"));
        assertThat(amount(page, "collected")).isEqualByComparingTo(number(day, "$.amountCollected"));
        var lines = page.querySelectorAll("#due")
                .get(0)
                .getParentNode()
                .getParentNode()
                .getParentNode();
        var sum = words(lines.querySelectorAll("tbody td:last-child")).stream()
                .map(DeskTest::parse)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(amount(page, "due"));
        assertThat(text(page))
                .contains("DK2-1", "DK3-1-1-REFUSED", "the borrower had too little money", "a person decides");
    }

    @Test
    void a_day_that_is_under_way_looks_again_by_itself_and_another_does_not() throws Exception {
        assertThat(page("/desk/days/2025-04-30").getWebResponse().getResponseHeaderValue("Refresh"))
                .isEqualTo("5");
        assertThat(page("/desk/days/2025-04-30?asOf=" + NOON).getWebResponse().getResponseHeaderValue("Refresh"))
                .isNull();
        var nothing = page("/desk/days/2024-04-30");
        assertThat(nothing.getWebResponse().getResponseHeaderValue("Refresh")).isNull();
        assertThat(text(nothing)).contains("There was no run of this date", "Nothing falls due on this day.");
    }

    @Test
    void a_plan_foots() throws Exception {
        assertThat(text(page("/desk/plans/DK1")))
                .contains("equal principal 等额本金", "9.6 %", "all 3,000.00 90.00 18.00 3,090.00")
                .contains("3,090.00 is 1,030.00 repaid, 2,060.00 still to be repaid; late fees are beside it.");
    }

    @Test
    void an_explanation_names_the_cause_of_each_event() throws Exception {
        var page = page("/desk/repayments/DK1/1/explanation");

        assertThat(words(page.querySelectorAll(".tree li"))).hasSizeGreaterThan(13);
        assertThat(text(page)).contains("FreezeRefused", "came from #");
    }

    @Test
    void what_the_bank_or_a_user_is_called_shows_as_text() throws Exception {
        for (var path : List.of(
                "/desk/repayments/DK3/1",
                "/desk/repayments/DK3/1/explanation",
                "/desk/plans/DK3",
                "/desk/days/2025-04-30",
                "/desk/search?q=" + "%3Cscript%3Ealert('1')%3C/script%3E")) {
            var page = page(path);
            assertThat(page.querySelectorAll("script, main b")).as(path).isEmpty();
            assertThat(page.asNormalizedText()).as(path).containsAnyOf(HOSTILE, HOSTILE_USER);
        }
        assertThat(text(page("/desk/repayments/DK3/1"))).contains(HOSTILE, HOSTILE_USER);
    }

    @ParameterizedTest
    @CsvSource({
        "DK2, Repayment plan 还款计划 of DK2",
        "DK1-1, Repayment DK1-1",
        "DK1/1, Repayment DK1-1",
        "DK1-1-2, Repayment DK1-1",
        "DK1-1-2-F, Repayment DK1-1",
        "DK3-1-1-REFUSED, Case 工单 DK3-1-1-REFUSED",
        "DKB1, DKB1",
        "DKI2, DKI2",
        "2025-04-30, Day 2025-04-30",
        "DK1, Several things have this number",
        "DK9, Nothing found",
        "DK1-7, Nothing found",
        "DK9-1-1-F, Nothing found"
    })
    void a_number_leads_to_its_page(String number, String heading) throws Exception {
        var form = search(page("/desk"));
        form.getInputByName("q").setValue(number);
        var found = (HtmlPage) form.getElementsByTagName("button").get(0).click();

        assertThat(found.getElementsByTagName("h1").get(0).asNormalizedText()).isEqualTo(heading);
        if (heading.startsWith("Nothing")) {
            assertThat(found.getWebResponse().getStatusCode()).isEqualTo(404);
            assertThat(text(found)).contains(number);
        }
    }

    @Test
    void the_search_takes_a_moment_in_shanghai() throws Exception {
        var form = search(page("/desk/repayments/DK1/1"));
        form.getInputByName("at").setValue("2025-04-30T11:00");
        var found = (HtmlPage) form.getElementsByTagName("button").get(0).click();

        assertThat(text(found)).contains("As it stood at 2025-04-30 11:00:00", "Repayment DK1-1");
        assertThat(search(found).getInputByName("at").getValue()).isEqualTo("2025-04-30T11:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/desk/days/2025-02-30 | 400 | date must be a date like 2026-01-31.",
                "/desk/repayments/DK1/0 | 400 | period must be from 1 to 360.",
                "/desk/repayments/DK1/x | 400 | period must be a whole number.",
                "/desk/cases?after=x | 400 | after is not the next of a page that was answered here.",
                "/desk?asOf=2999-01-01T00:00:00Z | 400 | asOf must not lie in the future.",
                "/desk/search?at=noon | 400 | at must be a date and a time like 2026-01-31T05:00.",
                "/desk/plans/NONE | 404 | There is no plan of project NONE.",
                "/desk/repayments/DK1/9 | 404 | There is no installment 9 of project DK1.",
                "/desk/cases/NONE-1-1-REFUSED | 404 | There is no case NONE-1-1-REFUSED.",
                "/desk/people/nobody | 404 | There is no borrower or investor nobody.",
                "/desk/nothing/here | 404 | Nothing was changed by this request."
            })
    void what_goes_wrong_is_told_by_a_page(String path, int status, String told) throws Exception {
        var page = page(path);

        assertThat(page.getWebResponse().getStatusCode()).isEqualTo(status);
        assertThat(page.getWebResponse().getContentType()).isEqualTo("text/html");
        assertThat(text(page)).contains(told);
    }

    @Test
    void the_api_goes_on_telling_its_problems_and_lists_no_pages() throws Exception {
        var problem = browser.getPage(url("/api/plans/NONE")).getWebResponse();
        assertThat(problem.getContentType()).isEqualTo("application/problem+json");
        assertThat(browser.getPage(url("/api/openapi")).getWebResponse().getContentAsString())
                .doesNotContain("/desk");
    }

    @Test
    void the_root_leads_to_the_desk_and_its_style_is_there() throws Exception {
        assertThat(page("/").getUrl().getPath()).isEqualTo("/desk");
        Page style = browser.getPage(url("/desk/desk.css"));
        assertThat(style.getWebResponse().getContentType()).isEqualTo("text/css");
    }

    private HtmlPage page(String path) throws IOException {
        return browser.getPage(url(path));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private static HtmlForm search(HtmlPage page) {
        return page.getForms().get(0);
    }

    /** As a person reads it, without the breaks between lines. */
    private static String text(HtmlPage page) {
        return page.asNormalizedText().replaceAll("\\s+", " ");
    }

    private static List<String> words(List<DomNode> nodes) {
        return nodes.stream()
                .map(node -> node.asNormalizedText().replaceAll("\\s+", " "))
                .toList();
    }

    private static BigDecimal amount(HtmlPage page, String id) {
        return parse(page.getElementById(id).asNormalizedText());
    }

    private static BigDecimal parse(String shown) {
        return new BigDecimal(shown.replace(",", ""));
    }

    private static BigDecimal number(String json, String path) {
        return new BigDecimal(JsonPath.read(json, path).toString());
    }
}
