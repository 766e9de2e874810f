package io.dueflow.messages.reconciliation;

/** What happened to one break. */
public sealed interface BreakEvent extends ReconciliationEvent permits BreakFound, BreakMatched, BreakClosed {

    String breakNo();
}
