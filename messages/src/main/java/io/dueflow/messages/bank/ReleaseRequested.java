package io.dueflow.messages.bank;

import io.dueflow.messages.money.Money;

/** The record of a release, written before it is sent. */
public record ReleaseRequested(
        String requestNo,
        String freezeRequestNo,
        String confirmationRequestNo,
        String projectNo,
        int period,
        int attempt,
        Money amount)
        implements BankEvent {}
