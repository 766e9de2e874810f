package io.dueflow.reconciliation.match;

import io.dueflow.messages.bank.statement.StatementEntry;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.reconciliation.Difference;
import io.dueflow.messages.reconciliation.EntryTotals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Compares the two sides pair by pair, and adds up what they come to. Used by one thread. */
public final class Comparison {

    private static final List<BreakRule> RULES = List.of(
            new MissingWithUs(),
            new MissingAtBank(),
            new StateDiffers(),
            new AmountDiffers(),
            new UserDiffers(),
            new Twice(),
            new OrphanFreeze(),
            new Timing());

    private final Map<StatementEntry, Sums> sums = new EnumMap<>(StatementEntry.class);

    public Comparison() {
        Arrays.stream(StatementEntry.values()).forEach(entry -> sums.put(entry, new Sums()));
    }

    /** @return how the two sides differ, empty where they agree */
    public List<Difference> compare(Pair pair) {
        var differences = new ArrayList<Difference>(0);
        if (pair.ours() != null || pair.listed()) {
            RULES.forEach(rule -> rule.in(pair).ifPresent(differences::add));
        }
        sums.get(pair.entry()).add(pair, differences);
        return differences;
    }

    public List<EntryTotals> totals() {
        return Arrays.stream(StatementEntry.values())
                .map(entry -> sums.get(entry).totals(entry))
                .toList();
    }

    private static final class Sums {

        private long atBank;
        private Money sumAtBank = Money.ZERO;
        private long withUs;
        private Money sumWithUs = Money.ZERO;
        private long matched;
        private Money explained = Money.ZERO;

        void add(Pair pair, List<Difference> differences) {
            for (var line : pair.lines()) {
                atBank += line.booked() ? 1 : 0;
                sumAtBank = sumAtBank.plus(line.bookedAmount());
            }
            if (pair.ours() != null) {
                var counted = pair.ours().countedOn(pair.day());
                withUs += counted.isPositive() ? 1 : 0;
                sumWithUs = sumWithUs.plus(counted);
            }
            if (differences.isEmpty() && pair.listed()) {
                matched++;
            }
            for (var difference : differences) {
                explained = explained.plus(difference.atBank()).minus(difference.withUs());
            }
        }

        EntryTotals totals(StatementEntry entry) {
            return new EntryTotals(entry, atBank, sumAtBank, withUs, sumWithUs, matched, explained);
        }
    }
}
