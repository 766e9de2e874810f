package io.dueflow.evidence.statement;

import io.dueflow.messages.money.Money;
import java.time.LocalDate;

/**
 * One tender's part in one period: received, still owed, or ended without the bank.
 *
 * @param on when it was received or ended, null while it is owed
 * @param interest before the fee
 * @param fee what the platform keeps of the interest
 * @param lateFee what was received for the borrower's delay
 * @param reference the bank's request that paid it, or how it ended, or null
 * @param isSealed whether every event that this rests on is sealed
 */
record Row(
        LocalDate on,
        String projectNo,
        String tenderNo,
        int period,
        LocalDate dueDate,
        Money principal,
        Money interest,
        Money fee,
        Money lateFee,
        String reference,
        boolean isSealed) {

    Money total() {
        return principal.plus(interest).minus(fee).plus(lateFee);
    }
}
