package io.dueflow.evidence.statement;

import io.dueflow.messages.Shanghai;
import io.dueflow.messages.query.FindReceivables;
import io.dueflow.messages.query.ReceivableEntry;
import io.dueflow.messages.query.ReceivableKey;
import io.dueflow.messages.query.ReceivablePage;
import io.dueflow.messages.query.ReceivableStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;

/** Asks the read model where an investor's events are; what they say is read from them. */
final class OwnReceivables {

    /** The most that one statement shows; at some 9 KB each it stays below what a file may have. */
    static final int MOST = 5_000;

    private static final int PAGE = 1_000;
    private static final int MOST_SECONDS = 30;

    private final QueryGateway queries;

    OwnReceivables(QueryGateway queries) {
        this.queries = queries;
    }

    /**
     * What was received between the dates, both included, and all that was not received.
     *
     * @throws TooMuch where that is more than one statement can show
     */
    List<ReceivableEntry> find(String investor, LocalDate from, LocalDate to) {
        var found = new ArrayList<ReceivableEntry>();
        ReceivableKey after = null;
        do {
            var page = queries.query(
                            new FindReceivables(investor, after, PAGE), ResponseTypes.instanceOf(ReceivablePage.class))
                    .orTimeout(MOST_SECONDS, TimeUnit.SECONDS)
                    .join();
            page.receivables().stream()
                    .filter(entry -> isShown(entry, from, to))
                    .forEach(found::add);
            if (found.size() > MOST) {
                throw new TooMuch("Investor " + investor + " has more than " + MOST
                        + " receipts and open receivables in this range, the most that one statement shows.");
            }
            after = page.next();
        } while (after != null);
        return found;
    }

    private static boolean isShown(ReceivableEntry entry, LocalDate from, LocalDate to) {
        if (entry.status() != ReceivableStatus.RECEIVED) {
            return true;
        }
        var on = Shanghai.dateOf(entry.receivedAt());
        return !on.isBefore(from) && !on.isAfter(to);
    }
}
