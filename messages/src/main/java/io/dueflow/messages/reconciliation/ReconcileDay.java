package io.dueflow.messages.reconciliation;

import java.time.LocalDate;
import java.util.List;

/** Notes what the comparison came to. */
public record ReconcileDay(LocalDate date, List<EntryTotals> totals, int openBreaks) implements DayCommand {}
