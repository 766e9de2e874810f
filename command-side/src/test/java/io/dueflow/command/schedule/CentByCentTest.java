package io.dueflow.command.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CentByCentTest {

    @Test
    void the_cents_that_remain_go_to_those_furthest_behind() {
        assertThat(CentByCent.share(new long[] {1, 1, 1, 1, 1}, new long[] {2, 2, 1}))
                .isDeepEqualTo(new long[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 0, 0}, {0, 1, 0}});
    }

    @Test
    void amounts_of_the_largest_loans_do_not_overflow() {
        long tenTrillion = 10_000_000_000_000L;
        long[] weights = {tenTrillion - 1, 1};

        assertThat(CentByCent.share(new long[] {11 * tenTrillion, tenTrillion}, weights))
                .isDeepEqualTo(new long[][] {{11 * tenTrillion - 11, 11}, {tenTrillion - 1, 1}});
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_share_is_ever_negative_or_a_cent_off_even_of_totals_below_a_cent_per_tender(int seed) {
        Random random = new Random(seed);
        long[] weights = weights(random);
        long[] totals = totals(random, weights.length);

        long[][] shares = CentByCent.share(totals, weights);

        assertWithinACent(totals, weights, shares);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoever_is_a_cent_behind_gets_it_before_the_cents_that_remain_are_given(int seed) {
        Random random = new Random(seed);
        long[] weights = weights(random);
        long[] totals = LongStream.generate(() -> 10_000L * weights.length + random.nextInt(1_000_000))
                .limit(12)
                .toArray();

        assertThat(CentByCent.share(totals, weights)).isDeepEqualTo(AsDesigned.share(totals, weights));
    }

    @Test
    void the_designs_own_order_is_kept_wherever_it_keeps_within_a_cent() {
        int different = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            long[] weights = weights(random);
            long[] totals = totals(random, weights.length);
            long[][] asDesigned = AsDesigned.share(totals, weights);
            if (asDesigned == null) {
                different++;
            } else {
                assertThat(CentByCent.share(totals, weights)).isDeepEqualTo(asDesigned);
            }
        }
        // Some cases must be of the other kind, or the second order would not be tested at all.
        assertThat(different).isBetween(5, 100);
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static long[] weights(Random random) {
        int[] counts = {1, 2, 3, 8, 20, 50, 200};
        int count = counts[random.nextInt(counts.length)];
        long[] sizes = {1, 10, 100, 1_000, 10_000};
        boolean rounded = random.nextBoolean();
        return LongStream.generate(() -> {
                    long size = sizes[random.nextInt(sizes.length)];
                    return rounded ? size : 1 + random.nextLong(size);
                })
                .limit(count)
                .toArray();
    }

    private static long[] totals(Random random, int tenders) {
        int[] bounds = {1, 2, tenders / 2 + 1, tenders, 3 * tenders};
        int bound = bounds[random.nextInt(bounds.length)];
        return LongStream.generate(() -> random.nextInt(bound + 1)).limit(120).toArray();
    }

    private static void assertWithinACent(long[] totals, long[] weights, long[][] shares) {
        long whole = Arrays.stream(weights).sum();
        long[] got = new long[weights.length];
        long total = 0;
        for (int period = 0; period < totals.length; period++) {
            assertThat(Arrays.stream(shares[period]).sum()).isEqualTo(totals[period]);
            total += totals[period];
            for (int i = 0; i < weights.length; i++) {
                got[i] += shares[period][i];
                long off = Math.abs(got[i] * whole - total * weights[i]);
                if (shares[period][i] < 0 || off >= whole) {
                    fail("In period %d weight %d has got %d cents", period, i, got[i]);
                }
            }
        }
    }
}
