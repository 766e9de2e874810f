package io.dueflow.bank.simulator.ledger;

/**
 * What a settlement pays one investor.
 *
 * @param cents what reaches the investor, after the fee
 * @param feeCents the platform's commission taken from the investor
 */
public record Payout(String userNo, long cents, long feeCents) {}
