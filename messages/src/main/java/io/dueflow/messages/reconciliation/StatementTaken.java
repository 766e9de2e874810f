package io.dueflow.messages.reconciliation;

import io.dueflow.messages.money.Money;
import java.time.LocalDate;

/**
 * A sound statement was read to its end.
 *
 * @param sum the amounts of all lines that were booked
 * @param closed whether the day was over, so that nothing can be added to it
 */
public record StatementTaken(
        LocalDate date, StatementSource source, long lines, Money sum, String sha256, boolean closed)
        implements DayEvent {}
