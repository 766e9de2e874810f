package io.dueflow.messages.reconciliation;

import java.time.LocalDate;

/** The bank does not take the confirmation. */
public record DayConfirmationRefused(LocalDate date, String words) implements DayEvent {}
