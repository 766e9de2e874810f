package io.dueflow.reconciliation.match;

import io.dueflow.messages.bank.statement.StatementEntry;
import io.dueflow.messages.money.Money;

/**
 * A line of the statement, with the payouts as one text.
 *
 * @param number its place in the statement
 * @param bankCode the bank's own word for the result
 */
public record BankLine(
        long number,
        StatementEntry entry,
        String requestNo,
        String freezeRequestNo,
        String projectNo,
        String userNo,
        Money amount,
        Money commission,
        Payouts payouts,
        boolean booked,
        String bankCode) {

    Money bookedAmount() {
        return booked ? amount : Money.ZERO;
    }

    String words() {
        return (booked ? "booked " : "refused ") + amount + (booked ? "" : ", " + bankCode);
    }
}
