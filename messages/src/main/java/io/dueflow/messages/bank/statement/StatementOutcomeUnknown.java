package io.dueflow.messages.bank.statement;

/** The bank did not answer, or nothing that proves anything; it can be asked again. */
public final class StatementOutcomeUnknown extends StatementNotTaken {

    private static final long serialVersionUID = 1L;

    /** @param symptom what was seen instead of an answer */
    public StatementOutcomeUnknown(String symptom) {
        super("The bank gave no answer that counts: " + symptom);
    }
}
