package io.dueflow.command.schedule;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Shares one total after the other in proportion to the weights, and remembers by how much each has too little. */
final class CumulativeShares {

    private final long[] weights;
    private final long whole;
    private final LeftoverCents leftovers;

    /** How far each is behind its exact cumulative share, in {@code 1/whole} cents; negative where it is ahead. */
    private final long[] behind;

    CumulativeShares(long[] weights, LeftoverCents leftovers) {
        this.weights = weights;
        this.whole =
                IntStream.range(0, weights.length).mapToLong(i -> weights[i]).reduce(0, Math::addExact);
        this.leftovers = leftovers;
        this.behind = new long[weights.length];
    }

    /** The next total's shares, or nothing where more of the weights are a whole cent behind than there are cents. */
    Optional<long[]> next(long total) {
        long[] shares = new long[weights.length];
        long left = total;
        for (int i = 0; i < weights.length; i++) {
            shares[i] = takeWholeCents(i, total);
            left -= shares[i];
        }
        if (left < 0) {
            return Optional.empty();
        }
        firstInTurn(left).forEach(i -> {
            shares[i]++;
            behind[i] -= whole;
        });
        return Optional.of(shares);
    }

    private long takeWholeCents(int i, long total) {
        ExactShare exact = ExactShare.of(total, weights[i], whole);
        long rest = behind[i] + exact.rest();
        long cents = exact.cents() + Math.floorDiv(rest, whole);
        behind[i] = cents < 0 ? rest : Math.floorMod(rest, whole);
        return Math.max(cents, 0);
    }

    /** Only those behind get one of the cents that are left. They are enough: each is behind by less than a cent. */
    private IntStream firstInTurn(long count) {
        return IntStream.range(0, weights.length)
                .filter(i -> behind[i] > 0)
                .boxed()
                .sorted(Comparator.comparingLong(i -> leftovers.turn(behind[i], weights[i], whole)))
                .limit(count)
                .mapToInt(Integer::intValue);
    }
}
