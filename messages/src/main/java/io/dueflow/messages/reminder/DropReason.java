package io.dueflow.messages.reminder;

/** Why a reminder is not, or no longer, sent. */
public enum DropReason {
    /** Nothing of that date is owed any more. */
    NOTHING_OWED,
    /** Its day is over, so its text would not be true. */
    TOO_LATE,
    /** The directory has no mobile number of the borrower. */
    NO_NUMBER,
    /** The directory did not answer, as often as it was asked. */
    NO_DIRECTORY,
    /** The provider sent nothing, and a further try is of no use or was the last. */
    NOT_SENT,
    /** Whether the provider sent the text is not known, and it cannot be asked; so it is not sent again. */
    OUTCOME_UNKNOWN
}
