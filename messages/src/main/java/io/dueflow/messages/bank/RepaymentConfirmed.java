package io.dueflow.messages.bank;

import io.dueflow.messages.money.Money;

/** The bank has taken the frozen money and paid the investors. */
public record RepaymentConfirmed(
        String requestNo,
        String freezeRequestNo,
        String projectNo,
        int period,
        int attempt,
        Money amount,
        Money commission)
        implements BankEvent {}
