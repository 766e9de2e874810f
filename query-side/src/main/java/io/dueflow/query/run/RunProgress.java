package io.dueflow.query.run;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.query.RunTotals;
import io.dueflow.messages.query.SyncStatus;
import io.dueflow.query.attempt.AttemptCount;
import io.dueflow.query.attempt.AttemptTotals;
import io.dueflow.query.plan.InstallmentTotals;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Tells what a run has done, from totals that are kept. */
@Component
class RunProgress {

    private final AttemptTotals attempts;
    private final InstallmentTotals installments;

    RunProgress(AttemptTotals attempts, InstallmentTotals installments) {
        this.attempts = attempts;
        this.installments = installments;
    }

    RunTotals totals(LocalDate businessDate) {
        var counts = attempts.countAttempts(businessDate);
        var repaid = installments.repaidBy(businessDate);
        var due = installments.dueBy(businessDate);
        return new RunTotals(
                due.installments(),
                count(counts, attempt -> true),
                count(counts, attempt -> attempt.status() == SyncStatus.SYNCHRONISED),
                refused(counts),
                count(counts, AttemptCount::isInFlight),
                count(counts, attempt -> attempt.isInFlight() && attempt.unknown()),
                due.amountOfAll(),
                repaid.amountOfAll(),
                repaid.investorsCredited(),
                repaid.platformCommission());
    }

    /** Whether each attempt has ended and its investors are known to be paid. */
    boolean isSettled(LocalDate businessDate) {
        return attempts.countAttempts(businessDate).stream().noneMatch(AttemptCount::isInFlight)
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
