package io.dueflow.messages.whatif;

import io.dueflow.messages.plan.Project;
import java.util.List;

/**
 * A plan as it is, by its events, and as it would be.
 *
 * @param periods in their order, those in which nothing is owed either way left out
 * @param investors by their numbers
 */
public record PlanWhatIf(
        Project terms,
        Project changedTerms,
        List<PeriodWhatIf> periods,
        List<InvestorWhatIf> investors,
        PlanSums is,
        PlanSums wouldBe) {}
