package io.dueflow.messages.reconciliation;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of one break. Repeating a command changes nothing. */
public sealed interface BreakCommand permits NoteBreak, MatchBreak, CloseBreak, ReleaseOrphan {

    LocalDate date();

    String breakNo();

    @TargetAggregateIdentifier
    default String breakId() {
        return new BreakId(breakNo()).toString();
    }
}
