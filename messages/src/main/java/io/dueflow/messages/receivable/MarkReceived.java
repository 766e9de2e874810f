package io.dueflow.messages.receivable;

/**
 * The bank has paid all investors of the period.
 *
 * @param requestNo the confirmed request to the bank
 */
public record MarkReceived(String projectNo, int period, String requestNo) implements ReceivableCommand {}
