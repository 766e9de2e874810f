package io.dueflow.evidence.statement;

import io.dueflow.evidence.hash.Hash;
import io.dueflow.evidence.seal.EventTable;
import io.dueflow.evidence.seal.Proofs;
import io.dueflow.evidence.seal.Seal;
import io.dueflow.evidence.seal.SealTable;
import io.dueflow.messages.bank.BankRequestId;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.messages.plan.PlanId;
import io.dueflow.messages.receivable.LateFeeShared;
import io.dueflow.messages.receivable.ReceivableClosed;
import io.dueflow.messages.receivable.ReceivableId;
import io.dueflow.messages.receivable.ReceivableReceived;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes an investor's statement from the events. */
final class Statements {

    /** A seal a day makes that some thirty years. */
    private static final int MOST_SEALS = 10_000;

    private final OwnReceivables receivables;
    private final EventTable events;
    private final SealTable seals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** @param transaction sees one moment of the database */
    Statements(
            OwnReceivables receivables,
            EventTable events,
            SealTable seals,
            TransactionTemplate transaction,
            Clock clock) {
        this.receivables = receivables;
        this.events = events;
        this.seals = seals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The statement of what was received between the dates, both included, and of what is owed now.
     *
     * @throws TooMuch where one statement cannot hold it
     */
    Statement of(String investor, LocalDate from, LocalDate to) {
        var entries = receivables.find(investor, from, to);
        var periods = new TreeSet<String>();
        var plans = new TreeSet<String>();
        entries.forEach(entry -> {
            periods.add(new ReceivableId(entry.projectNo(), entry.period()).toString());
            plans.add(new PlanId(entry.projectNo()).toString());
        });
        return Objects.requireNonNull(transaction.execute(status -> {
            events.lookUpByIndex();
            var read = new Facts(events, seals.key(), investor);
            var facts = inRange(read.of(periods), from, to);
            facts.addAll(confirmations(read, facts));
            facts.addAll(read.of(plans));
            facts.sort(Comparator.comparingLong(fact -> fact.event().place()));
            return seal(investor, from, to, facts);
        }));
    }

    /** Without what ended on other days, and without late fees that were shared for a request that did not pay. */
    private static List<Fact> inRange(List<Fact> facts, LocalDate from, LocalDate to) {
        Map<String, String> requests = new HashMap<>();
        var outside = new HashSet<String>();
        for (var fact : facts) {
            var stream = fact.event().stream();
            if (fact.is(ReceivableReceived.class) || fact.is(ReceivableClosed.class)) {
                var on = Facts.dateOf(fact);
                if (on.isBefore(from) || on.isAfter(to)) {
                    outside.add(stream);
                }
            }
            if (fact.is(ReceivableReceived.class)) {
                requests.put(stream, fact.told().text("requestNo"));
            }
        }
        return facts.stream()
                .filter(fact -> !outside.contains(fact.event().stream()))
                .filter(fact -> !fact.is(LateFeeShared.class)
                        || fact.told().text("requestNo").equals(requests.get(fact.event().stream())))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Fact> confirmations(Facts read, List<Fact> facts) {
        var requests = facts.stream()
                .filter(fact -> fact.is(ReceivableReceived.class))
                .map(fact -> new BankRequestId(fact.told().text("requestNo")).toString())
                .collect(Collectors.toCollection(TreeSet::new));
        return read.of(requests).stream()
                .filter(fact -> fact.is(RepaymentConfirmed.class))
                .toList();
    }

    private Statement seal(String investor, LocalDate from, LocalDate to, List<Fact> facts) {
        var proofs = new Proofs(seals);
        var proved = facts.stream().map(fact -> Facts.proved(fact, proofs)).toList();
        var first = proved.stream()
                .filter(fact -> fact.proof() != null)
                .mapToLong(fact -> fact.proof().seal())
                .min();
        var told = first.isEmpty() ? List.<Seal>of() : seals.after(first.getAsLong() - 1, MOST_SEALS);
        var before = first.isEmpty() || first.getAsLong() == 1
                ? Hash.ZERO
                : seals.find(first.getAsLong() - 1).map(Seal::root).orElse(Hash.ZERO);
        return new Statement(Statement.FORMAT, investor, from, to, clock.instant(), before, told, proved);
    }
}
