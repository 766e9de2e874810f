package io.dueflow.query.receivable;

import io.dueflow.messages.query.ReceivableKey;
import io.dueflow.messages.query.ReceivablePage;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Cuts receivables into pages. */
public final class Pages {

    private static final ReceivableKey BEFORE_ALL = new ReceivableKey(LocalDate.EPOCH, "", 0, "");

    private Pages() {}

    /** @param after where the page before ended, or null for the first page */
    public static ReceivableKey startAfter(ReceivableKey after) {
        return Objects.requireNonNullElse(after, BEFORE_ALL);
    }

    /** A page of rows, one more than its limit of which was read to see whether it is the last. */
    static ReceivablePage of(List<PlannedReceivable> rows, int limit) {
        var last = rows.size() <= limit;
        var page = last ? rows : rows.subList(0, limit);
        return new ReceivablePage(
                page.stream().map(PlannedReceivable::toMessage).toList(),
                last ? null : page.get(page.size() - 1).key());
    }
}
