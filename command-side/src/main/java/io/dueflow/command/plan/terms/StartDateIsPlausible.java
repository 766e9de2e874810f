package io.dueflow.command.plan.terms;

import io.dueflow.messages.Limits;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.Tender;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A date outside this century is a slip of the pen. */
final class StartDateIsPlausible implements TermsRule {

    @Override
    public Stream<Violation> violations(Project project, List<Tender> tenders) {
        LocalDate start = project.startDate();
        return TermsRule.require(
                !start.isBefore(Limits.FIRST_DATE) && !start.isAfter(Limits.LAST_DATE),
                "startDate",
                "it must be from " + Limits.FIRST_DATE + " to " + Limits.LAST_DATE);
    }
}
