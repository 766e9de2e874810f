package io.dueflow.messages.reconciliation;

import java.time.LocalDate;

/** Has the day confirmed to the bank; refused unless it is over, and in order by the bank's own statement. */
public record RequestDayConfirmation(LocalDate date) implements DayCommand {}
