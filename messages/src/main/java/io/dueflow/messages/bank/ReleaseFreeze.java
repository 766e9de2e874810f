package io.dueflow.messages.bank;

import io.dueflow.messages.money.Money;

/**
 * Gives the borrower back what a freeze has set aside and no confirmation has paid out.
 *
 * @param confirmationRequestNo the confirmation that was refused; the money stays where it is unless it is certain that
 *     the bank has not booked it
 */
public record ReleaseFreeze(
        String requestNo,
        String freezeRequestNo,
        String confirmationRequestNo,
        String projectNo,
        int period,
        int attempt,
        Money amount)
        implements BankCommand {}
