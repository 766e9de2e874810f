package io.dueflow.bank.simulator.booking;

import java.util.concurrent.CompletableFuture;

/**
 * What came of some deposits.
 *
 * @param repeated how many of them had been booked before
 * @param durable completes when they may be acknowledged
 */
public record DepositReceipt(int booked, int repeated, long bookedCents, CompletableFuture<Void> durable) {}
