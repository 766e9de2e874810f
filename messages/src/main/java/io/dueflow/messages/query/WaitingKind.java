package io.dueflow.messages.query;

/** What an installment waits for. */
public enum WaitingKind {
    /** The borrower's money was missing; a round tries again. */
    RETRY("the borrower's money"),
    /** An attempt is on its way. */
    IN_FLIGHT("the bank's answer"),
    /** It is not known what the bank did; it is being asked. */
    UNKNOWN("the bank, which is asked what it did"),
    /** The bank has not told for too long. */
    BANK_SILENT("the bank, which has been silent for too long"),
    /** A case keeps it from being tried. */
    PERSON("a person");

    private final String words;

    WaitingKind(String words) {
        this.words = words;
    }

    /** What it waits for, for people. */
    public String words() {
        return words;
    }
}
