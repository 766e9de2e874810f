package io.dueflow.reconciliation.report;

import io.dueflow.reconciliation.record.BreakRow;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Goes through all breaks of a day, a page at a time: whoever takes them slowly holds nothing up. */
final class AllBreaks {

    private static final int PAGE = 5_000;

    interface Taker {
        void take(BreakRow row) throws IOException;
    }

    private AllBreaks() {}

    static void of(AskedRows asked, LocalDate date, Taker taker) throws IOException {
        List<BreakRow> page;
        String last = null;
        do {
            var after = last;
            page = asked.ofDay(date, rows -> rows.breaks(date, null, after, PAGE));
            for (var row : page) {
                taker.take(row);
                last = row.breakNo();
            }
        } while (page.size() == PAGE);
    }
}
