package io.dueflow.messages.reconciliation;

import java.time.LocalDate;

/** An operator wants the orphan freeze released; another one has to approve it. */
public record ReleaseProposed(LocalDate date, String breakNo, String operator) implements BreakEvent {}
