package io.dueflow.messages.reconciliation;

import java.time.LocalDate;

/** The two sides differ, or differ in another way than when the break was last looked at. */
public record BreakFound(LocalDate date, String breakNo, Difference difference) implements BreakEvent {}
