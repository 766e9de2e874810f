package io.dueflow.command.plan.terms;

import io.dueflow.messages.Limits;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.Tender;
import java.util.List;
import java.util.stream.Stream;

/** At least one tender funds a project, and no more than one repayment can pay at once. */
final class TendersAreOfABoundedNumber implements TermsRule {

    @Override
    public Stream<Violation> violations(Project project, List<Tender> tenders) {
        return TermsRule.require(
                !tenders.isEmpty() && tenders.size() <= Limits.TENDERS,
                "tenders",
                "there must be 1 to " + Limits.TENDERS + " of them");
    }
}
