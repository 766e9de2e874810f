package io.dueflow.benchmarks.contest;

/**
 * One contender, started afresh on a fresh database and bank.
 *
 * @param round counted from 1
 */
public record Trial(Series series, int round, Entrant entrant, Size size) {

    public String title() {
        return series == Series.CONTEST
                ? "round %d, %s: %,d loans, %d dates".formatted(round, entrant.title(), size.projects(), size.dates())
                : "%s with %,d installments of %d tenders, %d dates of %,d"
                        .formatted(entrant.title(), size.installments(), size.tenders(), size.dates(), size.projects());
    }
}
