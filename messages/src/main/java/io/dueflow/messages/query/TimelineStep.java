package io.dueflow.messages.query;

/** What can happen to an installment, in the words of its timeline. */
public enum TimelineStep {
    SCHEDULED("Scheduled"),
    OVERDUE("Overdue"),
    STARTED("Collection started"),
    LATE_FEE_SHARED("Late fee shared among the investors"),
    FREEZE_ASKED("Freeze asked"),
    FROZEN("Money frozen"),
    FREEZE_REFUSED("Freeze refused"),
    CONFIRMATION_ASKED("Confirmation asked"),
    CONFIRMED("Investors paid by the bank"),
    CONFIRMATION_REFUSED("Confirmation refused"),
    RELEASE_ASKED("Release of the frozen money asked"),
    RELEASED("Frozen money given back to the borrower"),
    RELEASE_REFUSED("Frozen money not released"),
    OUTCOME_UNKNOWN("Outcome unknown, asking the bank"),
    BANK_SILENT("The bank has been silent for too long"),
    BANK_SILENCE_ENDED("The bank has answered at last"),
    CONTRADICTED("The bank contradicts itself"),
    RECEIVED("Receivables received"),
    RECEIVABLES_CLOSED("Receivables closed"),
    REFUSED("Attempt refused"),
    REPAID("Repaid"),
    STOPPED("Collection stopped"),
    RESUMED("Collection goes on"),
    CLOSED("Closed"),
    CASE_OPENED("Case opened"),
    CASE_PROPOSED("Resolution proposed"),
    CASE_REJECTED("Proposal rejected"),
    CASE_RESOLVED("Case resolved"),
    CASE_CLOSED("Case closed");

    private final String words;

    TimelineStep(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
