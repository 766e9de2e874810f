package io.dueflow.messages;

/** How an installment, and what its investors are owed, can end without a payment through the bank. */
public enum Closing {
    /** Nothing is collected any more. */
    CANCELLED,
    /** The borrower has paid the investors without the bank's help (线下结清). */
    SETTLED_OUTSIDE
}
