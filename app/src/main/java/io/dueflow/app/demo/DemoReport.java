package io.dueflow.app.demo;

import io.dueflow.messages.money.Money;
import java.io.PrintWriter;
import java.util.Locale;

/** A demo's result for a person. */
final class DemoReport {

    private final PrintWriter out;

    DemoReport(PrintWriter out) {
        this.out = out;
    }

    void print(DemoResult result) {
        var totals = result.totals();
        out.println();
        count("Installments due", totals.installmentsDue());
        count("  repaid", totals.repaid());
        count("  refused", result.refused());
        totals.refused()
                .forEach((reason, count) ->
                        count("    " + reason.name().toLowerCase(Locale.ROOT).replace('_', ' '), count));
        count("  unknown", totals.unknown());
        out.println();
        amount("Amount due", totals.amountDue());
        amount("Collected from borrowers", totals.amountCollected());
        amount("  credited to investors", totals.investorsCredited());
        amount("  commission", totals.commission());
        out.println();
        out.printf(
                "%s repayments in %s s: %s a second%n",
                totals.repaid(), result.seconds(), result.repaymentsPerSecond());
        out.println();
        printProof(result);
        out.flush();
    }

    private void printProof(DemoResult result) {
        out.printf(
                "%-24s %18s %18s %16s %12s%n", "Witness (yuan)", "collected", "to investors", "commission", "frozen");
        result.proof()
                .books()
                .forEach((witness, books) -> out.printf(
                        "%-24s %18s %18s %16s %12s%n",
                        witness, books.collected(), books.credited(), books.commission(), books.frozen()));
        if (result.proof().agree()) {
            var some = result.proof().books().values().iterator().next();
            out.printf(
                    "The books agree to the cent, for each of %d borrowers and %d investors.%n",
                    some.debitedByUser().size(), some.creditedByUser().size());
        } else {
            out.println("THE BOOKS DO NOT AGREE:");
            result.proof().differences().forEach(difference -> out.println("  " + difference));
        }
    }

    private void count(String name, long count) {
        out.printf("%-30s %,18d%n", name, count);
    }

    private void amount(String name, Money amount) {
        out.printf("%-30s %,18.2f yuan%n", name, amount.yuan());
    }
}
