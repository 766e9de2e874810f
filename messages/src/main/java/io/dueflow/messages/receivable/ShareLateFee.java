package io.dueflow.messages.receivable;

import io.dueflow.messages.money.Money;

/**
 * Says who gets how much of a late fee, before the bank is asked for it.
 *
 * @param requestNo the request to the bank that is going to pay it
 */
public record ShareLateFee(String projectNo, int period, String requestNo, Money lateFee)
        implements ReceivableCommand {}
