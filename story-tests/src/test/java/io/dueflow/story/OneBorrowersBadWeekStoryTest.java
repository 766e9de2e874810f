package io.dueflow.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.app.demo.DemoBank;
import io.dueflow.messages.money.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Start reading here. One installment and a week in which everything goes wrong, on the real thing: the service, its
 * PostgreSQL and the bank are processes of their own, and this test is only two operators with their passwords. They open
 * each day's run by hand, as the days lie far ahead; otherwise it would open by itself.
 */
class OneBorrowersBadWeekStoryTest {

    private static final String REPAYMENT = "/api/repayments/P1/1";
    private static final String CASE = "/api/cases/P1-1-5-REFUSED";

    @Test
    void refused_late_refused_for_good_unknown_and_paid_with_a_crash_in_between(@TempDir Path folder) throws Exception {
        try (var bank = DemoBank.start(folder, List.of());
                var dueflow = ServedDueflow.serve(folder.resolve("dueflow"), bank, "--add-operator", "paul")) {

            // Li has borrowed 1,200 yuan from Anna, Bo and Chen. The first installment is due on Tuesday, 15 February
            // 2050: 106.62 yuan, of which 12.00 are interest, as any loan calculator says.
            dueflow.importBook(LoanBooks.oneLoan("P1", "li"));
            var owed = dueflow.await(REPAYMENT, repayment -> true).path("installment");
            assertThat(owed.path("dueDate").asString()).isEqualTo("2050-02-15");
            assertThat(owed.path("amount").decimalValue()).isEqualByComparingTo("106.62");

            // Tuesday. Li's account at the bank holds nothing. The bank refuses, nobody is paid, and the repayment says
            // when it will be tried again.
            var tuesday = refusedOn(dueflow, "2050-02-15", 1);
            assertThat(tuesday.path("installment").path("refusal").asString()).isEqualTo("BALANCE_TOO_LOW");
            assertThat(tuesday.path("installment").path("retryAt").asString()).isNotEmpty();
            assertThat(tuesday.path("attempts").get(0).path("explanation").asString())
                    .contains("30042");

            // It is tried again at noon, and on the last day of grace. Still nothing, and still at no cost.
            refusedOn(dueflow, "2050-02-15", 2);
            var friday = refusedOn(dueflow, "2050-02-18", 3);
            assertThat(friday.path("attempts").get(2).path("amount").decimalValue())
                    .isEqualByComparingTo("106.62");

            // Saturday. Grace is over: the installment is overdue, and a day costs 0.05 % of what is owed.
            var saturday = refusedOn(dueflow, "2050-02-19", 4);
            assertThat(saturday.path("installment").path("overdueSince").asString())
                    .isEqualTo("2050-02-19");
            assertThat(saturday.path("attempts").get(3).path("amount").decimalValue())
                    .isEqualByComparingTo("106.67");

            // Sunday. Li has paid money in, and the bank freezes it. But it does not know one of the tenders and
            // refuses
            // to pay out. Nothing may stay frozen for nothing: it is released, and a person is asked.
            bank.deposit(Map.of("li", Money.ofYuan(new BigDecimal("500.00"))));
            bank.setFaults("""
                    {"users":{"li":[{"fault":"tender-unknown","service":"CONFIRM_REPAYMENT"}]}}""");
            var sunday = refusedOn(dueflow, "2050-02-20", 5);
            assertThat(sunday.path("installment").path("refusal").asString()).isEqualTo("TENDER_UNKNOWN");
            assertThat(steps(sunday))
                    .endsWith("CONFIRMATION_REFUSED", "RELEASE_ASKED", "RELEASED", "REFUSED", "CASE_OPENED");
            assertThat(witness(dueflow, "bank", "frozen")).isEqualByComparingTo("0.00");

            // Mary thinks that Li has paid in cash, and wants it off the list. That takes two, and Paul knows better.
            dueflow.post(CASE + "/proposals", """
                    {"resolution":"SETTLED_OUTSIDE","reason":"paid in cash"}""");
            dueflow.postAs("paul", CASE + "/rejection", """
                    {"reason":"that was another Li"}""");

            // The bank enters the tender, and Mary has the repayment tried again.
            dueflow.post(CASE + "/proposals", """
                    {"resolution":"RETRY","reason":"the bank has entered the tender"}""");

            // Monday. The bank freezes the money, books the confirmation - and its answer is lost on the way.
            bank.setFaults("""
                    {"users":{"li":[{"fault":"no-answer-after-booking","service":"CONFIRM_REPAYMENT"},
                    {"fault":"no-answer-after-booking","service":"QUERY_TRANSACTION"}]}}""");
            dueflow.post("/api/runs/2050-02-21?ahead=true");
            dueflow.await(REPAYMENT, repayment -> status(repayment).equals("UNKNOWN"));

            // The bank has paid Anna, Bo and Chen. We do not know it, so nothing of ours says "paid".
            assertThat(witness(dueflow, "readModels", "collected")).isEqualByComparingTo("0.00");

            // And now the power fails. Dueflow comes back, remembers what it asked, and asks what became of it.
            dueflow.kill();
            dueflow.serveAgain();
            assertThat(status(dueflow.await(REPAYMENT, repayment -> true))).isEqualTo("UNKNOWN");

            // The line to the bank is mended: the answer was yes all along. Nothing is sent under another number.
            bank.setFaults("{}");
            var paid = dueflow.await(REPAYMENT, repayment -> status(repayment).equals("REPAID"));
            assertThat(paid.path("bankRequests")
                            .valueStream()
                            .map(request -> request.path("requestNo").asString()))
                    .containsExactly(
                            "P1-1-1-F",
                            "P1-1-2-F",
                            "P1-1-3-F",
                            "P1-1-4-F",
                            "P1-1-5-F",
                            "P1-1-5-C",
                            "P1-1-5-R",
                            "P1-1-6-F",
                            "P1-1-6-C");

            // Customer service reads the whole story from one page, of which this is the end.
            assertThat(steps(paid))
                    .endsWith(
                            "CASE_OPENED",
                            "CASE_PROPOSED",
                            "CASE_REJECTED",
                            "CASE_RESOLVED",
                            "RESUMED",
                            "STARTED",
                            "LATE_FEE_SHARED",
                            "FREEZE_ASKED",
                            "FROZEN",
                            "CONFIRMATION_ASKED",
                            "OUTCOME_UNKNOWN",
                            "CONFIRMED",
                            "RECEIVED",
                            "REPAID");

            // The accountant finds 106.62 yuan and three days' late fee of 0.16 taken from Li once, and all of it with
            // somebody, to the cent.
            var books = dueflow.await("/api/books", proof -> proof.path("agree").asBoolean());
            assertThat(books.path("witnesses").propertyNames()).containsExactly("bank", "events", "readModels");
            assertThat(witness(dueflow, "bank", "collected")).isEqualByComparingTo("106.78");
        }
    }

    private static JsonNode refusedOn(ServedDueflow dueflow, String date, int attempt) throws Exception {
        dueflow.post("/api/runs/" + date + "?ahead=true");
        return dueflow.await(
                REPAYMENT,
                repayment -> status(repayment).equals("REFUSED")
                        && repayment.path("attempts").size() == attempt);
    }

    private static String status(JsonNode repayment) {
        return repayment.path("installment").path("status").asString();
    }

    private static List<String> steps(JsonNode repayment) {
        return repayment
                .path("timeline")
                .valueStream()
                .map(step -> step.path("step").asString())
                .toList();
    }

    private static BigDecimal witness(ServedDueflow dueflow, String name, String sum) throws Exception {
        return dueflow.get("/api/books").path("witnesses").path(name).path(sum).decimalValue();
    }
}
