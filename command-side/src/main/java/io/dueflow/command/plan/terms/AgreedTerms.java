package io.dueflow.command.plan.terms;

import io.dueflow.command.CommandRefused;
import io.dueflow.messages.plan.ActivateRepaymentPlan;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.Tender;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The terms of a plan that satisfy every rule. */
public record AgreedTerms(Project project, List<Tender> tenders) {

    private static final int MOST_VIOLATIONS_NAMED = 10;
    private static final TermsRule NOTHING_MISSING = new EveryTermIsGiven();
    private static final List<TermsRule> RULES = List.of(
            new NumbersAreWellFormed(),
            new AmountIsWithinBounds(),
            new RatesAreWithinBounds(),
            new InvestorsEarnAtMostWhatTheBorrowerPays(),
            new PeriodsAreWithinBounds(),
            new StartDateIsPlausible(),
            new TendersAreOfABoundedNumber(),
            new TenderNumbersAreUnique(),
            new TendersFundTheProjectExactly());

    /**
     * Checks the terms of a command and takes them with their rates in one form of writing, 0.1 for 0.10.
     *
     * @throws CommandRefused naming the fields that break a rule, the first {@value #MOST_VIOLATIONS_NAMED} of them
     */
    public static AgreedTerms of(ActivateRepaymentPlan command) {
        Project project = command.project();
        refuseIfAny(project, NOTHING_MISSING.violations(project, command.tenders()));
        refuseIfAny(project, RULES.stream().flatMap(rule -> rule.violations(project, command.tenders())));
        return new AgreedTerms(inOneForm(project), List.copyOf(command.tenders()));
    }

    private static void refuseIfAny(Project project, Stream<Violation> violations) {
        List<Violation> first = violations.limit(MOST_VIOLATIONS_NAMED).toList();
        if (!first.isEmpty()) {
            throw new CommandRefused(first.stream()
                    .map(Violation::toString)
                    .collect(Collectors.joining("; ", "Project " + project.projectNo() + " is refused: ", ".")));
        }
    }

    private static Project inOneForm(Project project) {
        return new Project(
                project.projectNo(),
                project.borrowerUserNo(),
                project.borrowerConsumerId(),
                project.amount(),
                project.startDate(),
                project.periods(),
                project.repaymentWay(),
                project.borrowerAnnualRate().stripTrailingZeros(),
                project.annualRate().stripTrailingZeros(),
                project.investorFeeRate().stripTrailingZeros());
    }
}
