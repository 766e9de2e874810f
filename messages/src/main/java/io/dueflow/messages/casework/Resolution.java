package io.dueflow.messages.casework;

/** What operators can do about a case. */
public enum Resolution {
    /** What was wrong is put right; the next round tries again, where anything is left to collect. */
    RETRY(false),
    /** The installment is not collected any more. */
    CANCEL(true),
    /** The borrower has paid the investors without the bank's help. */
    SETTLED_OUTSIDE(true),
    /** The bank's later word is true: it has paid. */
    ACCEPT_LATER_ANSWER(true);

    private final boolean secondPerson;

    Resolution(boolean secondPerson) {
        this.secondPerson = secondPerson;
    }

    /** Whether another person than the one who proposes it has to approve. */
    public boolean needsSecondPerson() {
        return secondPerson;
    }
}
