package io.dueflow.reconciliation.pass;

import io.dueflow.messages.bank.statement.StatementTotals;
import io.dueflow.messages.reconciliation.Difference;
import io.dueflow.messages.reconciliation.EntryTotals;
import io.dueflow.reconciliation.record.BreakRow;
import java.util.List;

/**
 * What a comparison has found.
 *
 * @param foundHere breaks of the days beside whose request this day's statement lists
 */
record Compared(
        StatementTotals statement, List<EntryTotals> totals, List<Difference> differences, List<BreakRow> foundHere) {}
