package io.dueflow.messages.reconciliation;

/** What happened to the reconciliation of one date. */
public sealed interface DayEvent extends ReconciliationEvent
        permits StatementTaken, DayReconciled, DayConfirmationRequested, DayConfirmed, DayConfirmationRefused {}
