package io.dueflow.messages.query;

/** Whether an investor has got what is owed. */
public enum ReceivableStatus {
    OPEN,
    RECEIVED
}
