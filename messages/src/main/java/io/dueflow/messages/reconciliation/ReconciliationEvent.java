package io.dueflow.messages.reconciliation;

import java.time.LocalDate;

/** What happened when the books of a date were compared with the bank's statement. */
public sealed interface ReconciliationEvent permits DayEvent, BreakEvent {

    /** The bank's day, in Asia/Shanghai. */
    LocalDate date();
}
