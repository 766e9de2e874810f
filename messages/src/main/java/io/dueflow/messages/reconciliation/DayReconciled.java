package io.dueflow.messages.reconciliation;

import java.time.LocalDate;
import java.util.List;

/**
 * The statement and our events were compared line by line.
 *
 * @param openBreaks how many breaks stood open afterwards, those noted for timing aside
 */
public record DayReconciled(LocalDate date, List<EntryTotals> totals, int openBreaks) implements DayEvent {}
