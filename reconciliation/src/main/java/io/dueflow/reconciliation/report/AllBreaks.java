package io.dueflow.reconciliation.report;

import io.dueflow.reconciliation.record.BreakRow;
import io.dueflow.reconciliation.record.ReconciliationRows;
import java.io.IOException;
import java.time.LocalDate;

/** Goes through all breaks of a day, a page at a time. */
final class AllBreaks {

    private static final int PAGE = 500;

    interface Taker {
        void take(BreakRow row) throws IOException;
    }

    private AllBreaks() {}

    static void of(ReconciliationRows rows, LocalDate date, Taker taker) throws IOException {
        var page = rows.breaks(date, null, null, PAGE);
        while (!page.isEmpty()) {
            for (var row : page) {
                taker.take(row);
            }
            page = rows.breaks(date, null, page.get(page.size() - 1).breakNo(), PAGE);
        }
    }
}
