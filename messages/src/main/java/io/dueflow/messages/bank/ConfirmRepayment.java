package io.dueflow.messages.bank;

import io.dueflow.messages.money.Money;

/**
 * Has the bank pay the investors of the period from the frozen money. Who gets how much is what the receivable opened.
 *
 * @param freezeRequestNo the freeze that holds the money
 * @param amount all that is taken from the borrower
 * @param commission the platform's part of it, before the investors' fees
 */
public record ConfirmRepayment(
        String requestNo,
        String freezeRequestNo,
        String projectNo,
        int period,
        int attempt,
        Money amount,
        Money commission)
        implements BankCommand {}
