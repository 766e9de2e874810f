package io.dueflow.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.dueflow.app.demo.DemoBank;
import io.dueflow.messages.money.Money;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real loans with three tenders each go through their first due date, charged what their own platform charged. */
class RealLoansTest {

    private static final Path FILE = Path.of("..", "..", "shared", "data", "lendingclub-2018q1.csv");
    private static final int LOANS = Integer.getInteger("dueflow.real-loans", 300);

    @Test
    void the_first_due_date_collects_what_their_platform_charged(@TempDir Path folder) throws Exception {
        assumeThat(FILE)
                .as("skipped: this clone has no ../shared/data with the real loans")
                .exists();
        var loans = Files.readAllLines(FILE).stream()
                .skip(1)
                .limit(LOANS)
                .map(line -> line.split(","))
                .toList();
        try (var bank = DemoBank.start(folder, List.of());
                var dueflow = ServedDueflow.serve(folder.resolve("dueflow"), bank)) {
            dueflow.importBook(loans.stream().map(RealLoansTest::asJsonLine).collect(Collectors.joining("\n")));
            var charged = new TreeMap<String, Money>();
            loans.forEach(loan -> charged.put("B" + loan[0], Money.ofYuan(new BigDecimal(loan[5]))));
            bank.deposit(charged);

            dueflow.post("/api/runs/2050-02-15?ahead=true");

            var totals = dueflow.await(
                            "/api/runs/2050-02-15",
                            run -> run.path("state").asString().equals("COMPLETE"))
                    .path("totals");
            assertThat(totals.path("repaid").asInt()).isEqualTo(loans.size());
            assertThat(totals.path("amountCollected").decimalValue())
                    .isEqualByComparingTo(Money.sum(charged.values()).yuan());
            dueflow.await("/api/books", proof -> proof.path("agree").asBoolean());
        }
    }

    private static String asJsonLine(String[] loan) {
        var amount = new BigDecimal(loan[2]).setScale(2);
        var third = Money.ofCents(Money.ofYuan(amount).cents() / 3);
        var rest = Money.ofYuan(amount).minus(third).minus(third);
        var rate = new BigDecimal(loan[4]).movePointLeft(2);
        return """
                {"projectNo":"%1$s","borrowerUserNo":"B%1$s","borrowerConsumerId":"C%1$s","amount":"%2$s",\
                "startDate":"2050-01-15","periods":%3$s,"repaymentWay":"EQUAL_INSTALLMENTS","borrowerAnnualRate":"%4$s",\
                "annualRate":"%4$s","investorFeeRate":"0.05","tenders":[\
                {"tenderNo":"%1$s-1","investorUserNo":"I1","investorConsumerId":"CI1","amount":"%5$s"},\
                {"tenderNo":"%1$s-2","investorUserNo":"I2","investorConsumerId":"CI2","amount":"%5$s"},\
                {"tenderNo":"%1$s-3","investorUserNo":"I3","investorConsumerId":"CI3","amount":"%6$s"}]}""".formatted(loan[0], amount, loan[3], rate.toPlainString(), third, rest);
    }
}
