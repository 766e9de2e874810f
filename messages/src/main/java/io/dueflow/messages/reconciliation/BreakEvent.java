package io.dueflow.messages.reconciliation;

/** What happened to one break. */
public sealed interface BreakEvent extends ReconciliationEvent
        permits BreakFound, BreakMatched, BreakClosed, ReleaseProposed, ReleaseApproved {

    String breakNo();
}
