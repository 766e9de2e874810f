package io.dueflow.messages.reconciliation;

/** The identifier of one break among all event streams. */
public record BreakId(String breakNo) {

    @Override
    public String toString() {
        return "break/" + breakNo;
    }
}
