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
 * Start reading here. One installment, everything that can happen to it in this version, on the real thing: the service,
 * its PostgreSQL and the bank are processes of their own, and this test is only a customer with an operator's password.
 */
class OneBorrowersBadDayStoryTest {

    private static final String REPAYMENT = "/api/repayments/P1/1";

    @Test
    void due_refused_retried_unknown_and_paid_with_a_crash_in_between(@TempDir Path folder) throws Exception {
        try (var bank = DemoBank.start(folder, List.of());
                var dueflow = ServedDueflow.serve(folder.resolve("dueflow"), bank)) {

            // Li has borrowed 1,200 yuan from Anna, Bo and Chen. The first installment is due on 15 February 2050:
            // 106.62 yuan, of which 12.00 are interest, as any loan calculator says.
            dueflow.importBook(LoanBooks.oneLoan("P1", "li"));
            var owed = dueflow.await(REPAYMENT, repayment -> true).path("installment");
            assertThat(owed.path("dueDate").asString()).isEqualTo("2050-02-15");
            assertThat(owed.path("amount").decimalValue()).isEqualByComparingTo("106.62");

            // The day comes, and Li's account at the bank holds nothing. The bank refuses; nobody is paid.
            dueflow.post("/api/runs/2050-02-15");
            var refused =
                    dueflow.await(REPAYMENT, repayment -> status(repayment).equals("REFUSED"));
            assertThat(refused.path("installment").path("refusal").asString()).isEqualTo("BALANCE_TOO_LOW");
            assertThat(refused.path("attempts").get(0).path("explanation").asString())
                    .contains("30042");
            assertThat(collected(dueflow)).isEqualByComparingTo("0.00");

            // Li pays money in. The next day's run tries again, with new numbers, because the old ones were refused.
            // This time the bank freezes the money, books the confirmation - and its answer is lost on the way.
            bank.deposit(Map.of("li", Money.ofYuan(new BigDecimal("500.00"))));
            bank.setFaults("""
                    {"users":{"li":[{"fault":"no-answer-after-booking","service":"CONFIRM_REPAYMENT"},
                    {"fault":"no-answer-after-booking","service":"QUERY_TRANSACTION"}]}}""");
            dueflow.post("/api/runs/2050-02-16");
            var unknown =
                    dueflow.await(REPAYMENT, repayment -> status(repayment).equals("UNKNOWN"));
            assertThat(unknown.path("bankRequests")
                            .valueStream()
                            .map(request -> request.path("requestNo").asString()))
                    .containsExactly("P1-1-1-F", "P1-1-2-F", "P1-1-2-C");

            // The bank has paid Anna, Bo and Chen. We do not know it, so nothing of ours says "paid".
            assertThat(collected(dueflow)).isEqualByComparingTo("0.00");

            // And now the power fails. Dueflow comes back, remembers what it asked, and asks what became of it.
            dueflow.kill();
            dueflow.serveAgain();
            assertThat(status(dueflow.await(REPAYMENT, repayment -> true))).isEqualTo("UNKNOWN");

            // The line to the bank is mended: the answer was yes all along. Nothing is sent under another number.
            bank.setFaults("{}");
            var paid = dueflow.await(REPAYMENT, repayment -> status(repayment).equals("REPAID"));
            assertThat(paid.path("bankRequests").valueStream()).hasSize(3);
            assertThat(paid.path("attempts")
                            .valueStream()
                            .map(attempt -> attempt.path("status").asString()))
                    .containsExactly("FAILED", "SYNCHRONISED");

            // Customer service reads the whole story from one page.
            assertThat(paid.path("timeline")
                            .valueStream()
                            .map(step -> step.path("step").asString()))
                    .containsExactly(
                            "SCHEDULED",
                            "STARTED",
                            "FREEZE_ASKED",
                            "FREEZE_REFUSED",
                            "REFUSED",
                            "STARTED",
                            "FREEZE_ASKED",
                            "FROZEN",
                            "CONFIRMATION_ASKED",
                            "OUTCOME_UNKNOWN",
                            "CONFIRMED",
                            "RECEIVED",
                            "REPAID");

            // The accountant finds 106.62 yuan taken from Li once, and all of it with somebody, to the cent.
            var books = dueflow.await("/api/books", proof -> proof.path("agree").asBoolean());
            assertThat(books.path("witnesses").propertyNames()).containsExactly("bank", "events", "readModels");
            assertThat(collected(dueflow)).isEqualByComparingTo("106.62");
        }
    }

    private static String status(JsonNode repayment) {
        return repayment.path("installment").path("status").asString();
    }

    private static BigDecimal collected(ServedDueflow dueflow) throws Exception {
        return dueflow.get("/api/books")
                .path("witnesses")
                .path("readModels")
                .path("collected")
                .decimalValue();
    }
}
