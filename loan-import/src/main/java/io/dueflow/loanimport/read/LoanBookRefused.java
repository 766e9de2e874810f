package io.dueflow.loanimport.read;

/** The loan book as a whole cannot be imported, and nothing of it was; the message says why. */
public final class LoanBookRefused extends RuntimeException {

    public LoanBookRefused(String reason) {
        super(reason);
    }
}
