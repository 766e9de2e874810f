package io.dueflow.reconciliation.record;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.reconciliation.EntryTotals;
import io.dueflow.messages.reconciliation.StatementSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How the reconciliation of a date stands.
 *
 * @param reconciledAt null while the statement that was taken is not compared to its end
 * @param confirmation REQUESTED, CONFIRMED or REFUSED, or null where the bank was not told
 * @param totals empty until the first comparison
 */
public record DayRow(
        LocalDate date,
        StatementSource source,
        long lines,
        Money sum,
        String sha256,
        boolean closed,
        Instant takenAt,
        Instant reconciledAt,
        String confirmation,
        Instant confirmedAt,
        String confirmationWords,
        List<EntryTotals> totals,
        List<BreakCount> breaks) {

    public DayRow with(List<EntryTotals> allTotals, List<BreakCount> allBreaks) {
        return new DayRow(
                date,
                source,
                lines,
                sum,
                sha256,
                closed,
                takenAt,
                reconciledAt,
                confirmation,
                confirmedAt,
                confirmationWords,
                allTotals,
                allBreaks);
    }

    public long openBreaks() {
        return breaks.stream().mapToLong(BreakCount::open).sum();
    }

    /** Compared to the end, and no error stands open. */
    public boolean inOrder() {
        return reconciledAt != null && openBreaks() == 0;
    }
}
