package io.dueflow.command.plan.terms;

import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.Tender;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A date outside this century is a slip of the pen. */
final class StartDateIsPlausible implements TermsRule {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    @Override
    public Stream<Violation> violations(Project project, List<Tender> tenders) {
        LocalDate start = project.startDate();
        return TermsRule.require(
                !start.isBefore(FIRST) && !start.isAfter(LAST),
                "startDate",
                "it must be from " + FIRST + " to " + LAST);
    }
}
