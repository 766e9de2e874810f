package io.dueflow.messages.bank;

import io.dueflow.messages.money.Money;

/** The bank has set the borrower's money aside. */
public record FundsFrozen(
        String requestNo, String projectNo, int period, int attempt, String borrowerUserNo, Money amount)
        implements BankEvent {}
