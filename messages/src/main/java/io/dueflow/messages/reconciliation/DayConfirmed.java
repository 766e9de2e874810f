package io.dueflow.messages.reconciliation;

import java.time.LocalDate;

/** The bank has taken note that the day reconciles. */
public record DayConfirmed(LocalDate date) implements DayEvent {}
