package io.dueflow.messages.bank;

import java.time.Instant;

/**
 * For longer than the stated bound nobody could find out what the bank did with the request. It is still asked about, but
 * rarely, and a person should know.
 *
 * @param since when the request was written down
 */
public record BankSilent(String requestNo, String projectNo, int period, int attempt, Instant since, String symptom)
        implements BankEvent {}
