package io.dueflow.messages.query;

/** Whether an investor has got what is owed. */
public enum ReceivableStatus {
    OPEN,
    RECEIVED,
    /** Not collected any more. */
    CANCELLED,
    /** Got without the bank's help. */
    SETTLED_OUTSIDE
}
