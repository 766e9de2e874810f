package io.dueflow.query.desk;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.Run;

/**
 * A run and how far it is.
 *
 * @param refused attempts, for whatever reason
 * @param notCollected what was due and did not come
 */
public record RunSums(Run run, long refused, Money notCollected) {

    static RunSums of(Run run) {
        var totals = run.totals();
        var refused =
                totals.refused().values().stream().mapToLong(Long::longValue).sum();
        var principalAndInterest = totals.amountCollected().minus(totals.lateFees());
        return new RunSums(run, refused, totals.amountDue().minus(principalAndInterest));
    }

    /** Attempts that have ended, paid or not. */
    public long ended() {
        return run.totals().repaid() + refused;
    }

    /** Attempts that have to end, as far as is known; the next round may add some. */
    public long toEnd() {
        return Math.max(run.totals().started(), run.totals().installmentsDue());
    }

    public boolean isUnderWay() {
        return DayPages.isUnderWay(run);
    }
}
