package io.dueflow.command.plan.terms;

import io.dueflow.messages.Limits;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.Tender;
import java.util.List;
import java.util.stream.Stream;

/** The loan is at least a cent, and small enough that its interest over all periods fits the arithmetic of cents. */
final class AmountIsWithinBounds implements TermsRule {

    @Override
    public Stream<Violation> violations(Project project, List<Tender> tenders) {
        Money amount = project.amount();
        return TermsRule.require(
                amount.isPositive() && amount.compareTo(Limits.LARGEST_AMOUNT) <= 0,
                "amount",
                "it must be from 0.01 to " + Limits.LARGEST_AMOUNT + " yuan");
    }
}
