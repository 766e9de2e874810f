package io.dueflow.app.command;

import io.dueflow.messages.plan.RepaymentWay;
import java.io.PrintWriter;
import java.math.BigDecimal;
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

/** Tells what a plan would have come to with other terms or days of payment. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what a plan would have come to with other terms or days of payment. Nothing is changed.",
            "",
            "A period that is not named with --paid is as late as it was, and not late at all where it is not paid yet."
        })
final class WhatIfPlanCommand implements Callable<Integer> {

    @Mixin
    private ServedInstance dueflow;

    @Parameters(paramLabel = "PROJECT_NO", description = "The project's number.")
    private String projectNo;

    @Option(names = "--start-date", paramLabel = "DATE", description = "Another start date.")
    private LocalDate startDate;

    @Option(names = "--periods", paramLabel = "MONTHS", description = "Another length.")
    private Integer periods;

    @Option(names = "--repayment-way", paramLabel = "WAY", description = "One of ${COMPLETION-CANDIDATES}.")
    private RepaymentWay repaymentWay;

    @Option(
            names = {"--borrower-rate", "--borrower-annual-rate"},
            paramLabel = "RATE",
            description = "What the borrower pays a year, as 0.12.")
    private BigDecimal borrowerRate;

    @Option(names = "--annual-rate", paramLabel = "RATE", description = "What the investors earn a year, as 0.10.")
    private BigDecimal annualRate;

    @Option(names = "--investor-fee-rate", paramLabel = "RATE", description = "Their fee's share of their interest.")
    private BigDecimal investorFeeRate;

    @Option(
            names = "--paid",
            paramLabel = "PERIOD=DATE",
            description = "When the period's money came, as 3=2026-05-01.")
    private List<String> paid = List.of();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var path = new QueryString("/api/plans/" + PathSegment.of(projectNo) + "/what-if")
                .with("startDate", startDate)
                .with("periods", periods)
                .with("repaymentWay", repaymentWay)
                .with("borrowerAnnualRate", borrowerRate)
                .with("annualRate", annualRate)
                .with("investorFeeRate", investorFeeRate)
                .withEach("paid", paid);
        var found = dueflow.find(path.toString())
                .orElseThrow(() -> new IllegalArgumentException("There is no plan of project " + projectNo + "."));
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
        out.printf(
                "%-6s  %-10s %12s %9s  %-10s %12s %9s  %12s%n",
                "period", "due", "is", "late fee", "due", "would be", "late fee", "difference");
        for (var period : found.path("periods")) {
            out.printf(
                    "%6d  %s  %s  %12s%n",
                    period.path("period").asInt(),
                    side(period.path("is")),
                    side(period.path("wouldBe")),
                    period.path("difference").path("borrower").asString());
        }
        out.println();
        for (var sum : List.of("principal", "interest", "lateFee", "borrower", "investors", "commission")) {
            out.printf(
                    "%-12s %14s %14s %14s%n",
                    sum.equals("lateFee") ? "late fees" : sum,
                    found.path("sumsAsTheyAre").path(sum).asString(),
                    found.path("sumsAsTheyWouldBe").path(sum).asString(),
                    found.path("difference").path(sum).asString());
        }
        out.println();
        for (var investor : found.path("investors")) {
            out.printf(
                    "%-32s %14s %14s %14s%n",
                    investor.path("investorUserNo").asString(),
                    investor.path("is").asString(),
                    investor.path("wouldBe").asString(),
                    investor.path("difference").asString());
        }
    }

    private static String side(JsonNode due) {
        return due.isObject()
                ? "%-10s %12s %9s"
                        .formatted(
                                due.path("dueDate").asString(),
                                due.path("sums").path("borrower").asString(),
                                due.path("sums").path("lateFee").asString())
                : "%-10s %12s %9s".formatted("–", "", "");
    }
}
