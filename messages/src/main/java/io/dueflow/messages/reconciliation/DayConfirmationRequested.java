package io.dueflow.messages.reconciliation;

import java.time.LocalDate;

/** The bank is about to be told that the day reconciles; written down before it is sent. */
public record DayConfirmationRequested(LocalDate date, String sha256) implements DayEvent {}
