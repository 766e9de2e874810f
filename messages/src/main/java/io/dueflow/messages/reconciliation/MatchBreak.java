package io.dueflow.messages.reconciliation;

import java.time.LocalDate;

/** Notes that the two sides agree now. */
public record MatchBreak(LocalDate date, String breakNo) implements BreakCommand {}
