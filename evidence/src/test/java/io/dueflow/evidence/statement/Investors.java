package io.dueflow.evidence.statement;

import io.dueflow.evidence.testing.Store;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.Tender;
import io.dueflow.messages.plan.TendersRecorded;
import io.dueflow.messages.query.FindReceivables;
import io.dueflow.messages.query.ReceivableEntry;
import io.dueflow.messages.query.ReceivableKey;
import io.dueflow.messages.query.ReceivablePage;
import io.dueflow.messages.query.ReceivableStatus;
import io.dueflow.messages.receivable.LateFeeShare;
import io.dueflow.messages.receivable.LateFeeShared;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableReceived;
import io.dueflow.messages.receivable.ReceivableShare;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;

/** Two investors of loans that are repaid: what happens is stored as events, and found as the read model finds it. */
final class Investors {

    static final String ANNA = "U-ANNA";
    static final String BERT = "U-BERT";

    private final Store store;
    private final List<ReceivableEntry> receivables = new ArrayList<>();

    Investors(Store store) {
        this.store = store;
    }

    /** Anna funds 600.00 and Bert 400.00, to be repaid in two periods. */
    void fund(String projectNo) {
        var recorded = List.of(
                new Tender(projectNo + "-B", BERT, "C-BERT", Money.ofCents(40_000)),
                new Tender(projectNo + "-A", ANNA, "C-ANNA", Money.ofCents(60_000)));
        store.happened("plan/" + projectNo, "2026-11-01T02:00:00Z", new TendersRecorded(projectNo, recorded));
        for (int period = 1; period <= 2; period++) {
            var shares = List.of(share(projectNo + "-B", BERT, 20_000), share(projectNo + "-A", ANNA, 30_000));
            store.happened(
                    receivable(projectNo, period),
                    "2026-11-01T02:00:00Z",
                    new ReceivableOpened(projectNo, period, LocalDate.of(2026, 10 + period, 15), 1, 1, shares));
        }
    }

    private static ReceivableShare share(String tenderNo, String investor, long principal) {
        return new ReceivableShare(
                tenderNo, investor, Money.ofCents(principal), Money.ofCents(principal / 100), Money.ofCents(7));
    }

    /** The bank pays the period, and a late fee of 5.00 for which another request had been planned before. */
    void pay(String projectNo, int period, String timestamp) {
        var requestNo = projectNo + "-" + period + "-2-C";
        for (var request : List.of(projectNo + "-" + period + "-1-C", requestNo)) {
            store.happened(
                    receivable(projectNo, period),
                    timestamp,
                    new LateFeeShared(
                            projectNo,
                            period,
                            request,
                            1,
                            1,
                            List.of(
                                    new LateFeeShare(projectNo + "-B", BERT, Money.ofCents(200)),
                                    new LateFeeShare(projectNo + "-A", ANNA, Money.ofCents(300)))));
        }
        store.happened(
                "bank/" + requestNo,
                timestamp,
                new RepaymentConfirmed(requestNo, "F", projectNo, period, 2, Money.ofCents(51_000), Money.ofCents(14)));
        store.happened(
                receivable(projectNo, period),
                timestamp,
                new ReceivableReceived(
                        projectNo,
                        period,
                        requestNo,
                        2,
                        Money.ofCents(50_000),
                        Money.ofCents(500),
                        Money.ofCents(14),
                        Money.ofCents(500)));
        receivables.add(entry(projectNo, period, ReceivableStatus.RECEIVED, Instant.parse(timestamp)));
    }

    void owe(String projectNo, int period) {
        receivables.add(entry(projectNo, period, ReceivableStatus.OPEN, null));
    }

    private static ReceivableEntry entry(String projectNo, int period, ReceivableStatus status, Instant at) {
        return new ReceivableEntry(
                projectNo + "-A",
                projectNo,
                period,
                LocalDate.of(2026, 12, 15),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                status,
                at);
    }

    private static String receivable(String projectNo, int period) {
        return "receivable/" + projectNo + "/" + period;
    }

    Statement statement(LocalDate from, LocalDate to) {
        var bus = SimpleQueryBus.builder().build();
        new AnnotationQueryHandlerAdapter<>(this).subscribe(bus);
        var queries = DefaultQueryGateway.builder().queryBus(bus).build();
        return new Statements(
                        new OwnReceivables(queries),
                        store.events,
                        store.seals,
                        store.oneMoment(),
                        Clock.fixed(store.now, Clock.systemUTC().getZone()))
                .of(ANNA, from, to);
    }

    /** One for each page, so that more than one page is read. */
    @QueryHandler
    ReceivablePage answer(FindReceivables query) {
        var at = query.after() == null ? 0 : query.after().period();
        var next = at + 1 < receivables.size() ? new ReceivableKey(LocalDate.EPOCH, "P", at + 1, "T") : null;
        return new ReceivablePage(receivables.subList(at, Math.min(at + 1, receivables.size())), next);
    }
}
