package io.dueflow.messages.reminder;

import io.dueflow.messages.money.Money;
import java.time.LocalDate;

/**
 * A text is about to be given to the provider: committed before the call, so that no crash can have it given twice.
 *
 * @param attempt counted from 1; a new one follows only where the last one certainly sent nothing
 */
public record ReminderHandedOver(String borrowerUserNo, LocalDate dueDate, ReminderKind kind, int attempt, Money owed)
        implements ReminderEvent {}
