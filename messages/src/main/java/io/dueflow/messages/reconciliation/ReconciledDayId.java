package io.dueflow.messages.reconciliation;

import java.time.LocalDate;

/** The identifier of one date's reconciliation among all event streams. */
public record ReconciledDayId(LocalDate date) {

    @Override
    public String toString() {
        return "reconciliation/" + date;
    }
}
