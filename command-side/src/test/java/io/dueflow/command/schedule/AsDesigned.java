package io.dueflow.command.schedule;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The rule of the design, section 2, to the letter and without regard to speed, to compare with. */
final class AsDesigned {

    private AsDesigned() {}

    /** The shares, or null where the cents of a total do not suffice for the whole cents that are behind. */
    static long[][] share(long[] totals, long[] weights) {
        BigInteger whole = BigInteger.valueOf(Arrays.stream(weights).sum());
        long[] got = new long[weights.length];
        long[][] shares = new long[totals.length][weights.length];
        long total = 0;
        for (int period = 0; period < totals.length; period++) {
            total += totals[period];
            long left = totals[period];
            long[] current = shares[period];
            BigInteger[] behind = new BigInteger[weights.length];
            for (int i = 0; i < weights.length; i++) {
                BigInteger exact = BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[i]));
                behind[i] = exact.subtract(BigInteger.valueOf(got[i]).multiply(whole));
                long cents = behind[i].divide(whole).longValueExact();
                current[i] = cents;
                behind[i] = behind[i].subtract(BigInteger.valueOf(cents).multiply(whole));
                left -= cents;
            }
            if (left < 0) {
                return null;
            }
            IntStream.range(0, weights.length)
                    .boxed()
                    .sorted(Comparator.comparing((Integer i) -> behind[i]).reversed())
                    .limit(left)
                    .forEach(i -> current[i]++);
            for (int i = 0; i < weights.length; i++) {
                got[i] += current[i];
            }
        }
        return shares;
    }
}
