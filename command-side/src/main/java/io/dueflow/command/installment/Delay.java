package io.dueflow.command.installment;

import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How late the borrower is, and what that costs. */
public final class Delay {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private LocalDate moneyMissingSince;
    private LocalDate latestDate;
    private boolean overdue;

    /** Days that cost a fee on the date; a run of an earlier date than before makes nobody less late. */
    public long lateDaysOn(LocalDate businessDate, OverduePolicy policy) {
        if (moneyMissingSince == null) {
            return 0;
        }
        return policy.lateDays(moneyMissingSince, businessDate.isAfter(latestDate) ? businessDate : latestDate);
    }

    boolean isOverdue() {
        return overdue;
    }

    /** The bank refused the attempt for lack of money. */
    public void moneyWasMissing(RepaymentStarted attempt, RepaymentRefused refusal) {
        var askedOn = askedOn(attempt.businessDate(), refusal.retryAt());
        if (moneyMissingSince == null) {
            moneyMissingSince = askedOn;
        }
        if (latestDate == null || askedOn.isAfter(latestDate)) {
            latestDate = askedOn;
        }
    }

    /**
     * A date that is caught up on after a standstill is not the day on which the money was asked for, and its borrower
     * does not pay for the standstill. The next try follows a refusal within a day, so the money was asked for on the day
     * before that try at the earliest.
     */
    public static LocalDate askedOn(LocalDate businessDate, Instant retryAt) {
        if (retryAt == null) {
            return businessDate;
        }
        var earliest = LocalDate.ofInstant(retryAt, ZONE).minusDays(1);
        return earliest.isAfter(businessDate) ? earliest : businessDate;
    }

    void becameOverdue() {
        overdue = true;
    }
}
