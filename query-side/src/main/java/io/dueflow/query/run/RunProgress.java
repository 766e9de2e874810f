package io.dueflow.query.run;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.query.RunTotals;
import io.dueflow.messages.query.SyncStatus;
import io.dueflow.query.plan.InstallmentTotals;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Adds up what a run has done. */
@Component
class RunProgress {

    private final RunRows rows;
    private final InstallmentTotals installments;

    RunProgress(RunRows rows, InstallmentTotals installments) {
        this.rows = rows;
        this.installments = installments;
    }

    RunTotals totals(LocalDate businessDate) {
        var attempts = rows.countAttempts(businessDate);
        var repaid = installments.repaidBy(businessDate);
        var repaidSince = installments.dueAndRepaidSince(businessDate);
        var notRepaid = installments.dueAndNotRepaid(businessDate);
        return new RunTotals(
                repaidSince.installments() + notRepaid.installments(),
                count(attempts, attempt -> true),
                count(attempts, attempt -> attempt.status() == SyncStatus.SYNCHRONISED),
                refused(attempts),
                count(attempts, AttemptCount::isInFlight),
                count(attempts, attempt -> attempt.isInFlight() && attempt.unknown()),
                repaidSince.amountOfAll().plus(notRepaid.amountOfAll()),
                repaid.amountOfAll(),
                repaid.investorsCredited(),
                repaid.platformCommission());
    }

    /** Whether each attempt has ended and its investors are known to be paid. */
    boolean isSettled(LocalDate businessDate) {
        return rows.countAttempts(businessDate).stream().noneMatch(AttemptCount::isInFlight)
                && installments.repaidBy(businessDate).allCredited();
    }

    private static long count(List<AttemptCount> attempts, Predicate<AttemptCount> which) {
        return attempts.stream().filter(which).mapToLong(AttemptCount::attempts).sum();
    }

    private static Map<RefusalReason, Long> refused(List<AttemptCount> attempts) {
        var refused = new EnumMap<RefusalReason, Long>(RefusalReason.class);
        attempts.stream()
                .filter(attempt -> attempt.status() == SyncStatus.FAILED)
                .forEach(attempt -> refused.merge(attempt.reason(), attempt.attempts(), Long::sum));
        return refused;
    }
}
