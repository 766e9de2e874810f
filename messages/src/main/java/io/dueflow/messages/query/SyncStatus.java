package io.dueflow.messages.query;

/** Where one attempt (还款明细) stands with the bank. */
public enum SyncStatus {
    /** The bank has not settled it. */
    NOT_SYNCHRONISED,
    /** The bank has confirmed it. */
    SYNCHRONISED,
    /** The bank has refused it; nothing was collected. */
    FAILED
}
