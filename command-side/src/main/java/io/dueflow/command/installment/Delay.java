package io.dueflow.command.installment;

import io.dueflow.messages.Shanghai;
import io.dueflow.messages.installment.RepaymentStarted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** How late the borrower is, and what that costs. */
public final class Delay {

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

    /** The first day on which the money was not there, if there is one. */
    public Optional<LocalDate> moneyMissingSince() {
        return Optional.ofNullable(moneyMissingSince);
    }

    boolean isOverdue() {
        return overdue;
    }

    /**
     * The bank has told at that moment that the attempt found too little money. A date that is caught up on after a
     * standstill, ours or the bank's, counts as the day on which it is, so that its borrower does not pay for the
     * standstill; a date to come is taken for today.
     */
    public void moneyWasMissing(RepaymentStarted attempt, Instant toldAt) {
        var today = Shanghai.dateOf(toldAt);
        var date = today.isAfter(attempt.businessDate()) ? today : attempt.businessDate();
        if (moneyMissingSince == null) {
            moneyMissingSince = date;
        }
        if (latestDate == null || date.isAfter(latestDate)) {
            latestDate = date;
        }
    }

    void becameOverdue() {
        overdue = true;
    }
}
