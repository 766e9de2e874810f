package io.dueflow.bank.simulator.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Statements with planned mistakes, for trials; the plans are forgotten when the bank stops. */
public final class StatementFaults {

    public static final int HITS_AT_MOST = 10_000;

    private static final int DAYS_AT_MOST = 400;

    /** What was made wrong with which request. */
    public record Hit(StatementFault fault, String requestNo) {}

    private final StatementLines lines;
    private final Map<LocalDate, SpoiltDay> days = new HashMap<>();

    StatementFaults(StatementLines lines) {
        this.lines = lines;
    }

    /**
     * Draws the lines of the day that are hit, no line twice, and replaces what was planned for it. Where the day has
     * too few lines that a fault can hit, fewer are: the answer lists those that are.
     */
    public synchronized List<Hit> plan(LocalDate day, Map<StatementFault, Integer> counts, long seed) {
        if (counts.values().stream().mapToInt(Integer::intValue).sum() > HITS_AT_MOST) {
            throw new IllegalArgumentException("at most " + HITS_AT_MOST + " faults can be planned for a day");
        }
        if (days.size() >= DAYS_AT_MOST && !days.containsKey(day)) {
            throw new IllegalArgumentException("at most " + DAYS_AT_MOST + " days can have faults");
        }
        SpoiltDay spoilt = new SpoiltDay(day);
        List<Hit> hits = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        new TreeMap<>(counts)
                .forEach((fault, count) -> drawn(day, fault, count, seed, taken).forEach(line -> {
                    taken.add(line.requestNo());
                    hits.add(new Hit(fault, spoilt.plan(fault, line)));
                }));
        days.put(day, spoilt);
        return hits;
    }

    /** The lines of the day's statement: those that came over midnight, the day's own, and those invented. */
    synchronized void lines(LocalDate day, Consumer<StatementLine> taker) throws IOException {
        SpoiltDay before = days.getOrDefault(day.minusDays(1), new SpoiltDay(day.minusDays(1)));
        SpoiltDay spoilt = days.getOrDefault(day, new SpoiltDay(day));
        before.moved().forEach(taker);
        lines.of(day, line -> spoilt.pass(line, taker));
        spoilt.unasked().forEach(taker);
    }

    /** Any so many of the lines that can be hit and are not yet, each with the same chance; one pass over the day. */
    private List<StatementLine> drawn(LocalDate day, StatementFault fault, int count, long seed, Set<String> taken) {
        SplittableRandom chance = new SplittableRandom(seed * 31 + fault.ordinal());
        List<StatementLine> drawn = new ArrayList<>();
        int[] seen = {0};
        try {
            lines.of(day, line -> {
                if (fault.canHit(line) && !taken.contains(line.requestNo())) {
                    int place = chance.nextInt(++seen[0]);
                    if (drawn.size() < count) {
                        drawn.add(line);
                    } else if (place < count) {
                        drawn.set(place, line);
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return drawn;
    }
}
