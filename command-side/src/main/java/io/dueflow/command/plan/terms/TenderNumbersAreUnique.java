package io.dueflow.command.plan.terms;

import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.Tender;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Each tender of a project has a number of its own. */
final class TenderNumbersAreUnique implements TermsRule {

    @Override
    public Stream<Violation> violations(Project project, List<Tender> tenders) {
        Set<String> seen = new HashSet<>();
        return TermsRule.each(
                tenders,
                tender -> TermsRule.require(
                        seen.add(tender.tenderNo()), "tenderNo", "another tender of the project has the same number"));
    }
}
