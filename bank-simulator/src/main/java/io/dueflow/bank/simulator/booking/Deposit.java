package io.dueflow.bank.simulator.booking;

/**
 * Money that is to come into the bank from outside.
 *
 * @param depositNo recognises a repeat; null where there is none
 */
public record Deposit(String depositNo, String userNo, long cents) {}
