package io.dueflow.messages.reconciliation;

import java.time.LocalDate;

/** Explains a break; refused without a reason or an operator, and where nothing is open. */
public record CloseBreak(LocalDate date, String breakNo, String operator, String reason) implements BreakCommand {}
