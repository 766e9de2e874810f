package io.dueflow.command.schedule;

import java.util.Optional;

/**
 * Shares the totals of all periods among tenders, so that after each period every tender has got less than a cent more or
 * less than its exact part of all totals so far, and no share is negative.
 *
 * <p>Each tender first gets the whole cents by which it is behind; the cents that remain go to those furthest behind
 * (design, section 2), in the order of the tenders where they are equally far. With totals of less than about a cent per
 * tender, this order can bring more tenders a whole cent behind at once than the next total has cents. Then all totals are
 * shared anew, and the cents that remain go to those who would be a whole cent behind soonest. This is the quota method
 * of apportionment (Balinski and Young, 1975); it keeps the bound for any totals, since each cent of a share has a first
 * and a last total from which it may come, and serving the earliest last total first meets all of them where that is
 * possible at all.
 */
public final class CentByCent {

    private CentByCent() {}

    /**
     * The share of each weight in each total.
     *
     * @param totals cents per period, not negative
     * @param weights the tenders' amounts in cents, all positive
     */
    public static long[][] share(long[] totals, long[] weights) {
        return share(totals, new CumulativeShares(weights, LeftoverCents.FURTHEST_BEHIND))
                .or(() -> share(totals, new CumulativeShares(weights, LeftoverCents.SOONEST_A_CENT_BEHIND)))
                .orElseThrow(() -> new IllegalStateException("The totals cannot be shared within a cent."));
    }

    private static Optional<long[][]> share(long[] totals, CumulativeShares cumulative) {
        long[][] shares = new long[totals.length][];
        for (int period = 0; period < totals.length; period++) {
            Optional<long[]> next = cumulative.next(totals[period]);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            shares[period] = next.get();
        }
        return Optional.of(shares);
    }
}
