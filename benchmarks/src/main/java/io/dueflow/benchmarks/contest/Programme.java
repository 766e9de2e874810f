package io.dueflow.benchmarks.contest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is run, in this order. Slow contenders get fewer loans, so that none takes much longer than the others.
 *
 * @param contest the size for each contender
 * @param rounds how often all of them are run, in turn
 * @param bookSizes of Dueflow, from the smallest book
 * @param tenders of Dueflow, from the fewest
 */
public record Programme(Map<Entrant, Size> contest, int rounds, List<Size> bookSizes, List<Size> tenders) {

    /** About 30 minutes on two cores. */
    public static Programme full() {
        return new Programme(
                contest(
                        Size.of(20_000, 6),
                        Size.of(8_000, 5),
                        Size.of(8_000, 5),
                        Size.of(2_500, 3),
                        Size.of(2_000, 4),
                        Size.of(300, 3)),
                2,
                List.of(new Size(6_667, 3, 3, 3), new Size(6_667, 3, 15, 3), new Size(6_667, 3, 150, 3)),
                List.of(new Size(2_000, 3, 3, 3), new Size(2_000, 25, 3, 3), new Size(2_000, 200, 3, 3)));
    }

    /** About 3 minutes: it shows that everything works, and roughly where it stands. */
    public static Programme quick() {
        return new Programme(
                contest(
                        Size.of(4_000, 4),
                        Size.of(1_500, 3),
                        Size.of(1_500, 3),
                        Size.of(700, 3),
                        Size.of(500, 3),
                        Size.of(100, 2)),
                1,
                List.of(),
                List.of());
    }

    private static Map<Entrant, Size> contest(
            Size dueflow, Size tuned, Size singleStatement, Size original, Size dbos, Size stock) {
        var sizes = new EnumMap<Entrant, Size>(Entrant.class);
        sizes.put(Entrant.DUEFLOW, dueflow);
        sizes.put(Entrant.TUNED_CRUD, tuned);
        sizes.put(Entrant.SINGLE_STATEMENT_CRUD, singleStatement);
        sizes.put(Entrant.ORIGINAL_DESIGN, original);
        sizes.put(Entrant.DBOS, dbos);
        sizes.put(Entrant.STOCK_AXON, stock);
        return sizes;
    }

    public Programme withRounds(int number) {
        return new Programme(contest, number, bookSizes, tenders);
    }

    /** Only these contenders; the series are Dueflow's. */
    public Programme only(Set<Entrant> entrants) {
        var chosen = new TreeMap<>(contest);
        chosen.keySet().retainAll(entrants);
        return entrants.contains(Entrant.DUEFLOW)
                ? new Programme(chosen, rounds, bookSizes, tenders)
                : new Programme(chosen, rounds, List.of(), List.of());
    }

    /** The same number of loans in every trial. */
    public Programme withProjects(int number) {
        var sizes = new TreeMap<>(contest);
        sizes.replaceAll((entrant, size) -> size.withProjects(number));
        return new Programme(
                sizes,
                rounds,
                bookSizes.stream().map(size -> size.withProjects(number)).toList(),
                tenders.stream().map(size -> size.withProjects(number)).toList());
    }

    public Programme withoutScale() {
        return new Programme(contest, rounds, List.of(), List.of());
    }

    /** The scale alone. */
    public Programme withoutContest() {
        return new Programme(Map.of(), 0, bookSizes, tenders);
    }

    public List<Trial> trials() {
        var trials = new ArrayList<Trial>();
        for (int round = 1; round <= rounds; round++) {
            for (var entry : contest.entrySet()) {
                trials.add(new Trial(Series.CONTEST, round, entry.getKey(), entry.getValue()));
            }
        }
        bookSizes.forEach(size -> trials.add(new Trial(Series.BOOK_SIZE, 1, Entrant.DUEFLOW, size)));
        tenders.forEach(size -> trials.add(new Trial(Series.TENDERS, 1, Entrant.DUEFLOW, size)));
        return trials;
    }
}
