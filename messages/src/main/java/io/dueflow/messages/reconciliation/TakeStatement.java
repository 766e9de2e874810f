package io.dueflow.messages.reconciliation;

import io.dueflow.messages.money.Money;
import java.time.LocalDate;

/** Notes which statement is compared. */
public record TakeStatement(
        LocalDate date, StatementSource source, long lines, Money sum, String sha256, boolean closed)
        implements DayCommand {}
