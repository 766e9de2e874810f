package io.dueflow.messages.reminder;

import io.dueflow.messages.money.Money;
import java.time.LocalDate;

/**
 * A text is about to be given to the provider. Only who is answered {@link ReminderAnswer#DONE} may give it.
 *
 * @param attempt counted from 1
 * @param owed what the text says
 */
public record HandOverReminder(String borrowerUserNo, LocalDate dueDate, ReminderKind kind, int attempt, Money owed)
        implements ReminderCommand {}
