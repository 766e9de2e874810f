package io.dueflow.messages.bank;

import io.dueflow.messages.money.Money;

/** Sets the borrower's money aside at the bank. */
public record FreezeFunds(
        String requestNo, String projectNo, int period, int attempt, String borrowerUserNo, Money amount)
        implements BankCommand {}
