package io.dueflow.messages.bank;

/** Why the bank said no, in our words. */
public enum RefusalReason {
    /** The borrower has too little money; it can be tried again later. */
    BALANCE_TOO_LOW,
    /** The bank finds the request malformed; a person has to look. */
    INVALID_REQUEST,
    /** The bank does not accept our signature; a person has to look. */
    INVALID_SIGNATURE,
    /** The bank does not know a tender; a person has to look. */
    TENDER_UNKNOWN,
    /** The bank has refused to pay out what it froze and did not release it either; a person has to look. */
    FREEZE_STANDS;

    public boolean needsPerson() {
        return this != BALANCE_TOO_LOW;
    }
}
