package io.dueflow.app.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Tells how a business date would have gone with other balances. */
@Command(
        name = "day",
        mixinStandardHelpOptions = true,
        description = {
            "Tells how a business date would have gone with other balances. Nothing is changed.",
            "",
            "The borrowers named have what is said and no more; of everybody else it stays as it was. At most 1,000",
            "installments may have been asked for on the date."
        })
final class WhatIfDayCommand implements Callable<Integer> {

    @Mixin
    private ServedInstance dueflow;

    @Parameters(paramLabel = "DATE", description = "The business date, as 2026-12-15.")
    private LocalDate date;

    @Option(
            names = "--balance",
            paramLabel = "USER=AMOUNT[@TIME]",
            description =
                    "What a borrower has, from midnight or from a time on: B1=500.00@14:30. More than one adds up.")
    private List<String> balances = List.of();

    @Option(names = "--skip", paramLabel = "PROJECT/PERIOD", description = "What would not be asked for, as P1/3.")
    private List<String> skipped = List.of();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var path = new QueryString("/api/days/" + date + "/what-if")
                .withEach("balance", balances)
                .withEach("skip", skipped);
        var found = dueflow.get(path.toString());
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(found);
        } else {
            print(found, out);
        }
        out.flush();
        return 0;
    }

    private static void print(JsonNode found, PrintWriter out) {
        found.path("repayments").forEach(line -> printDifferent(line, out));
        out.printf("%-12s %8s %16s %8s %16s %16s%n", "", "repaid", "amount", "open", "amount", "late fees then");
        printTotals("is", found.path("is"), out);
        printTotals("would be", found.path("wouldBe"), out);
    }

    private static void printDifferent(JsonNode line, PrintWriter out) {
        if (!line.path("same").asBoolean()) {
            out.printf(
                    "%s/%d of %s, %s: %s, would be %s%n",
                    line.path("projectNo").asString(),
                    line.path("period").asInt(),
                    line.path("borrowerUserNo").asString(),
                    line.path("amount").asString(),
                    words(line.path("is")),
                    words(line.path("wouldBe")));
        }
    }

    private static String words(JsonNode outcome) {
        var state = outcome.path("state").asString();
        var words =
                switch (state) {
                    case "REPAID", "ON_ITS_WAY" ->
                        "%s in round %d".formatted(state, outcome.path("round").asInt());
                    case "REFUSED" ->
                        "%s in round %d (%s)"
                                .formatted(
                                        state,
                                        outcome.path("round").asInt(),
                                        outcome.path("reason").asString());
                    default -> state;
                };
        return outcome.hasNonNull("nextTry")
                ? words
                        + ", tried next at %s with a late fee of %s"
                                .formatted(
                                        outcome.path("nextTry").asString(),
                                        outcome.path("lateFeeThen").asString())
                : words;
    }

    private static void printTotals(String side, JsonNode totals, PrintWriter out) {
        out.printf(
                "%-12s %,8d %16s %,8d %16s %16s%n",
                side,
                totals.path("repaid").asLong(),
                totals.path("repaidAmount").asString(),
                totals.path("open").asLong(),
                totals.path("openAmount").asString(),
                totals.path("lateFeesThen").asString());
    }
}
