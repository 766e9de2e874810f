package io.dueflow.messages.query;

import java.time.Instant;

/**
 * The line to the bank, as the node that answers sees it.
 *
 * @param since when it came to stand so
 * @param waiting requests in line for a call
 * @param outstanding requests written down whose outcome is not known yet
 */
public record BankLine(BankLineState state, Instant since, long waiting, long outstanding) {}
