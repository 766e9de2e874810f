package io.dueflow.evidence.statement;

import io.dueflow.evidence.hash.NotProved;
import io.dueflow.messages.bank.BankRequestId;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.LateFeeShared;
import io.dueflow.messages.receivable.ReceivableClosed;
import io.dueflow.messages.receivable.ReceivableId;
import io.dueflow.messages.receivable.ReceivableReceived;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has become of the receivables that a statement tells of. */
final class Periods {

    private final Map<String, Fact> received = new HashMap<>();
    private final Map<String, Fact> closed = new HashMap<>();
    private final Map<String, Fact> confirmed = new HashMap<>();
    private final Map<String, List<Fact>> lateFees = new HashMap<>();
    private final Set<Fact> unused = Collections.newSetFromMap(new IdentityHashMap<>());

    private Periods() {}

    static Periods of(List<Fact> facts) {
        var periods = new Periods();
        facts.forEach(periods::add);
        return periods;
    }

    private void add(Fact fact) {
        var stream = fact.event().stream();
        unused.add(fact);
        if (fact.is(ReceivableReceived.class)) {
            put(received, stream, fact);
        } else if (fact.is(ReceivableClosed.class)) {
            put(closed, stream, fact);
        } else if (fact.is(RepaymentConfirmed.class)) {
            put(confirmed, stream, fact);
        } else if (fact.is(LateFeeShared.class)) {
            lateFees.computeIfAbsent(stream, key -> new ArrayList<>()).add(fact);
        } else {
            unused.remove(fact);
        }
    }

    private static void put(Map<String, Fact> facts, String stream, Fact fact) {
        if (facts.put(stream, fact) != null) {
            throw new NotProved("there are two ends of " + stream);
        }
    }

    boolean isReceived(Fact opened) {
        return received.containsKey(opened.event().stream());
    }

    /** One share of what was opened, with what became of it. */
    Row row(Fact opened, Told share) {
        var stream = opened.event().stream();
        requireItsStream(opened);
        if (isReceived(opened)) {
            return receivedRow(opened, share, received.get(stream));
        }
        var end = closed.get(stream);
        if (end == null) {
            return row(opened, share, null, Money.ZERO, null, opened.proof() != null);
        }
        use(end);
        var isSealed = opened.proof() != null && end.proof() != null;
        return row(opened, share, Facts.dateOf(end), Money.ZERO, end.told().text("closing"), isSealed);
    }

    private Row receivedRow(Fact opened, Told share, Fact end) {
        var requestNo = end.told().text("requestNo");
        var payment = confirmed.get(new BankRequestId(requestNo).toString());
        if (payment == null
                || !isOfPeriod(payment, opened)
                || !payment.told().text("requestNo").equals(requestNo)) {
            throw new NotProved("no confirmation by the bank is told for " + end.name());
        }
        use(end);
        use(payment);
        var isSealed = opened.proof() != null && end.proof() != null && payment.proof() != null;
        var lateFee = Money.ZERO;
        for (var shared : lateFees.getOrDefault(opened.event().stream(), List.of())) {
            var fee = lateFee(shared, requestNo, share.text("tenderNo"));
            if (fee.isPositive()) {
                lateFee = lateFee.plus(fee);
                isSealed &= shared.proof() != null;
                use(shared);
            }
        }
        return row(opened, share, Facts.dateOf(end), lateFee, requestNo, isSealed);
    }

    private static Money lateFee(Fact shared, String requestNo, String tenderNo) {
        var told = shared.told();
        return told.text("requestNo").equals(requestNo)
                ? Money.sum(told.elements("shares").stream()
                        .filter(share -> share.text("tenderNo").equals(tenderNo))
                        .map(share -> share.money("lateFee"))
                        .toList())
                : Money.ZERO;
    }

    private void use(Fact fact) {
        if (!fact.is(RepaymentConfirmed.class)) {
            requireItsStream(fact);
        }
        unused.remove(fact);
    }

    private static void requireItsStream(Fact fact) {
        var told = fact.told();
        var stream = new ReceivableId(told.text("projectNo"), told.number("period")).toString();
        if (!fact.event().stream().equals(stream)) {
            throw new NotProved(fact.name() + " is not of the period that it tells");
        }
    }

    private static boolean isOfPeriod(Fact payment, Fact opened) {
        return payment.told().text("projectNo").equals(opened.told().text("projectNo"))
                && payment.told().number("period") == opened.told().number("period");
    }

    /** @throws NotProved where a fact has no part in what is shown */
    void requireAllUsed() {
        unused.stream().findFirst().ifPresent(fact -> {
            throw new NotProved("nothing that is shown rests on " + fact.name());
        });
    }

    private static Row row(Fact opened, Told share, LocalDate on, Money lateFee, String reference, boolean isSealed) {
        var told = opened.told();
        return new Row(
                on,
                told.text("projectNo"),
                share.text("tenderNo"),
                told.number("period"),
                told.date("dueDate"),
                share.money("principal"),
                share.money("interest"),
                share.money("commission"),
                lateFee,
                reference,
                isSealed);
    }
}
