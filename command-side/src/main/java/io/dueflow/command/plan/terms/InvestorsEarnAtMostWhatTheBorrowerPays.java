package io.dueflow.command.plan.terms;

import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.Tender;
import java.util.List;
import java.util.stream.Stream;

/** What the investors earn comes out of what the borrower pays, so the platform's commission is never negative. */
final class InvestorsEarnAtMostWhatTheBorrowerPays implements TermsRule {

    @Override
    public Stream<Violation> violations(Project project, List<Tender> tenders) {
        return TermsRule.require(
                project.annualRate().compareTo(project.borrowerAnnualRate()) <= 0,
                "annualRate",
                "it must not be higher than borrowerAnnualRate");
    }
}
