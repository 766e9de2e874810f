package io.dueflow.messages.reconciliation;

import java.time.LocalDate;

/** A later pass has found that the two sides agree. */
public record BreakMatched(LocalDate date, String breakNo) implements BreakEvent {}
