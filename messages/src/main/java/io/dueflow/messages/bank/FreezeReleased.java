package io.dueflow.messages.bank;

import io.dueflow.messages.money.Money;

/** The bank has given the frozen money back to the borrower. */
public record FreezeReleased(
        String requestNo, String freezeRequestNo, String projectNo, int period, int attempt, Money amount)
        implements BankEvent {}
