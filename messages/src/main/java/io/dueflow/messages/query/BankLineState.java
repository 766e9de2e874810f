package io.dueflow.messages.query;

/** How the line to the bank stands (熔断). */
public enum BankLineState {
    /** Calls are made. */
    ANSWERING,
    /** The bank has told too little and is left alone. */
    RESTING,
    /** A few calls try whether it is back. */
    TRYING
}
