package io.dueflow.messages.reconciliation;

import java.time.LocalDate;

/**
 * Notes what the bank said to the confirmation.
 *
 * @param refusal the bank's words, or null where it took it
 */
public record EndDayConfirmation(LocalDate date, String refusal) implements DayCommand {}
