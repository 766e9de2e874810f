package io.dueflow.bank.simulator.statement;

/**
 * A statement that is ready to be fetched.
 *
 * @param name of its file
 * @param sha256 of its bytes, in hexadecimal
 * @param lines without header and trailer
 * @param sumCents the amounts of the lines that were booked
 * @param closed whether the day is over
 */
public record PreparedStatement(String name, long bytes, String sha256, long lines, long sumCents, boolean closed) {}
