package io.dueflow.bank.simulator.booking;

import java.util.concurrent.CompletableFuture;

/** A deposit with a number, kept so that a repeat of the number books nothing. */
record StoredDeposit(Deposit deposit, CompletableFuture<Void> durable) {}
