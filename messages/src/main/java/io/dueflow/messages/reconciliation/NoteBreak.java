package io.dueflow.messages.reconciliation;

import java.time.LocalDate;

/** Notes how the two sides differ. */
public record NoteBreak(LocalDate date, Difference difference) implements BreakCommand {

    @Override
    public String breakNo() {
        return difference.breakNo(date);
    }
}
