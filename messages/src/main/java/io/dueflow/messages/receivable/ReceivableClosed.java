package io.dueflow.messages.receivable;

import io.dueflow.messages.Closing;

/** The receivable has ended without a payment through the bank. */
public record ReceivableClosed(String projectNo, int period, Closing closing, String caseNo)
        implements ReceivableEvent {}
