package io.dueflow.evidence.statement;

import io.dueflow.evidence.hash.NotProved;
import io.dueflow.evidence.hash.StoredEvent;
import io.dueflow.messages.plan.PlanId;
import io.dueflow.messages.plan.TendersRecorded;
import io.dueflow.messages.receivable.ReceivableOpened;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What an investor has invested, received and is owed, as the facts of a statement have it and nothing else. */
final class Ledger {

    private static final Comparator<Row> BY_DATE = Comparator.comparing(
                    (Row row) -> row.on() == null ? row.dueDate() : row.on())
            .thenComparing(Row::projectNo)
            .thenComparing(Row::period)
            .thenComparing(Row::tenderNo);

    private final Statement statement;
    private final Periods periods;
    private final List<Investment> investments = new ArrayList<>();
    private final List<Row> received = new ArrayList<>();
    private final List<Row> owed = new ArrayList<>();
    private final List<Row> ended = new ArrayList<>();

    private Ledger(Statement statement) {
        this.statement = statement;
        this.periods = Periods.of(statement.facts());
    }

    /** @throws NotProved where the facts do not fit together, or are not this investor's or not of these dates */
    static Ledger of(Statement statement) {
        var ledger = new Ledger(statement);
        for (var fact : statement.facts()) {
            if (fact.is(ReceivableOpened.class)) {
                ledger.addPeriod(fact);
            } else if (fact.is(TendersRecorded.class)) {
                ledger.addInvestments(fact);
            }
        }
        ledger.periods.requireAllUsed();
        ledger.received.sort(BY_DATE);
        ledger.owed.sort(BY_DATE);
        ledger.ended.sort(BY_DATE);
        return ledger;
    }

    private void addPeriod(Fact opened) {
        for (var share : own(opened, "shares")) {
            var row = periods.row(opened, share);
            if (row.on() != null) {
                requireInRange(row, opened);
            }
            (row.on() == null ? owed : periods.isReceived(opened) ? received : ended).add(row);
        }
    }

    private void addInvestments(Fact recorded) {
        var projectNo = recorded.told().text("projectNo");
        if (!recorded.event().stream().equals(new PlanId(projectNo).toString())) {
            throw new NotProved(recorded.name() + " is not of the project that it tells");
        }
        for (var tender : own(recorded, "tenders")) {
            investments.add(new Investment(
                    StoredEvent.dateOf(recorded.event().timestamp()),
                    projectNo,
                    tender.text("tenderNo"),
                    tender.money("amount"),
                    recorded.proof() != null));
        }
    }

    private List<Told> own(Fact fact, String field) {
        var elements = fact.told().elements(field);
        for (var element : elements) {
            if (!element.text("investorUserNo").equals(statement.investor())) {
                throw new NotProved(fact.name() + " tells of another investor than " + statement.investor());
            }
        }
        if (elements.isEmpty()) {
            throw new NotProved(fact.name() + " tells nothing of investor " + statement.investor());
        }
        return elements;
    }

    private void requireInRange(Row row, Fact opened) {
        if (row.on().isBefore(statement.from()) || row.on().isAfter(statement.to())) {
            throw new NotProved("what began with " + opened.name() + " ended on " + row.on()
                    + ", which is not a day of this statement");
        }
    }

    List<Investment> investments() {
        return investments;
    }

    List<Row> received() {
        return received;
    }

    List<Row> owed() {
        return owed;
    }

    List<Row> ended() {
        return ended;
    }
}
