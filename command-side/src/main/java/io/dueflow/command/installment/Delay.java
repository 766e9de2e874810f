package io.dueflow.command.installment;

import io.dueflow.messages.installment.RepaymentStarted;
import java.time.LocalDate;

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

    boolean isOverdue() {
        return overdue;
    }

    /** The bank refused the attempt for lack of money. */
    public void moneyWasMissing(RepaymentStarted attempt) {
        if (moneyMissingSince == null) {
            moneyMissingSince = attempt.businessDate();
        }
        if (latestDate == null || attempt.businessDate().isAfter(latestDate)) {
            latestDate = attempt.businessDate();
        }
    }

    void becameOverdue() {
        overdue = true;
    }
}
