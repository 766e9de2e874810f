package io.dueflow.messages.receivable;

import io.dueflow.messages.Closing;

/** Ends the receivable without a payment through the bank. */
public record CloseReceivable(String projectNo, int period, Closing closing, String caseNo)
        implements ReceivableCommand {}
