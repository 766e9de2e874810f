package io.dueflow.query.run;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.query.RunTotals;
import io.dueflow.messages.query.SyncStatus;
import io.dueflow.query.attempt.AttemptCount;
import io.dueflow.query.plan.InstallmentSums;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a run has done.
 *
 * @param due the installments due by the date and not repaid by the run of an earlier one
 * @param repaid those that this run repaid
 */
record RunProgress(List<AttemptCount> attempts, InstallmentSums due, InstallmentSums repaid) {

    RunTotals totals() {
        return new RunTotals(
                due.installments(),
                count(attempt -> true),
                count(attempt -> attempt.status() == SyncStatus.SYNCHRONISED),
                refused(),
                count(AttemptCount::isInFlight),
                count(attempt -> attempt.isInFlight() && attempt.unknown()),
                due.amountOfAll(),
                repaid.amountWithLateFees(),
                repaid.lateFees(),
                repaid.investorsCredited(),
                repaid.platformCommission());
    }

    /** Whether each attempt has ended and its investors are known to be paid. */
    boolean isSettled() {
        return attempts.stream().noneMatch(AttemptCount::isInFlight) && repaid.allCredited();
    }

    private long count(Predicate<AttemptCount> which) {
        return attempts.stream().filter(which).mapToLong(AttemptCount::attempts).sum();
    }

    private Map<RefusalReason, Long> refused() {
        var refused = new EnumMap<RefusalReason, Long>(RefusalReason.class);
        attempts.stream()
                .filter(attempt -> attempt.status() == SyncStatus.FAILED)
                .forEach(attempt -> refused.merge(attempt.reason(), attempt.attempts(), Long::sum));
        return refused;
    }
}
