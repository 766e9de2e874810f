package io.dueflow.messages.bank;

import io.dueflow.messages.money.Money;

/** The record of a confirmation, written before it is sent. */
public record ConfirmationRequested(
        String requestNo,
        String freezeRequestNo,
        String projectNo,
        int period,
        int attempt,
        Money amount,
        Money commission)
        implements BankEvent {}
