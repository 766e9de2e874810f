package io.dueflow.messages.reconciliation;

import java.time.LocalDate;

/** A person has explained the break; it counts as an error no more while the two sides differ in this way. */
public record BreakClosed(LocalDate date, String breakNo, String operator, String reason) implements BreakEvent {}
