package io.dueflow.messages.query;

/** What can happen to an installment, in the words of its timeline. */
public enum TimelineStep {
    SCHEDULED("Scheduled"),
    STARTED("Collection started"),
    FREEZE_ASKED("Freeze asked"),
    FROZEN("Money frozen"),
    FREEZE_REFUSED("Freeze refused"),
    CONFIRMATION_ASKED("Confirmation asked"),
    CONFIRMED("Investors paid by the bank"),
    CONFIRMATION_REFUSED("Confirmation refused"),
    OUTCOME_UNKNOWN("Outcome unknown, asking the bank"),
    RECEIVED("Receivables received"),
    REFUSED("Attempt refused"),
    REPAID("Repaid");

    private final String words;

    TimelineStep(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
