package io.dueflow.messages.casework;

/** What a person has to look at. */
public enum CaseKind {
    /** The bank refused for good. */
    REFUSED,
    /** The bank refused to pay out what it froze, and did not release it either: it may have paid after all. */
    FREEZE_STANDS,
    /** For too long nobody could find out what the bank did. */
    BANK_SILENT,
    /** The bank has told two opposite things of one request. */
    CONTRADICTION
}
