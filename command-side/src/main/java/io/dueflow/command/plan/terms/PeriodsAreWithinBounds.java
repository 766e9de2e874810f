package io.dueflow.command.plan.terms;

import io.dueflow.messages.Limits;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.Tender;
import java.util.List;
import java.util.stream.Stream;

/** A loan runs for at least a month and at most thirty years. */
final class PeriodsAreWithinBounds implements TermsRule {

    @Override
    public Stream<Violation> violations(Project project, List<Tender> tenders) {
        return TermsRule.require(
                project.periods() >= 1 && project.periods() <= Limits.PERIODS,
                "periods",
                "it must be from 1 to " + Limits.PERIODS + " months");
    }
}
