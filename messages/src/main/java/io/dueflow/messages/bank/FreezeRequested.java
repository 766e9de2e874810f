package io.dueflow.messages.bank;

import io.dueflow.messages.money.Money;

/** The record of a freeze, written before it is sent. */
public record FreezeRequested(
        String requestNo, String projectNo, int period, int attempt, String borrowerUserNo, Money amount)
        implements BankEvent {}
