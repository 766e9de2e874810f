package io.dueflow.messages.reconciliation;

import java.time.LocalDate;

/** Two operators have decided that the orphan freeze is released. */
public record ReleaseApproved(LocalDate date, String breakNo, String proposedBy, String approvedBy)
        implements BreakEvent {}
