package io.dueflow.command.schedule;

import java.math.BigInteger;

/**
 * {@code total × weight / whole} as a whole number of cents and a rest of {@code rest / whole} cents.
 *
 * @param rest from 0 to {@code whole - 1}
 */
record ExactShare(long cents, long rest) {

    /** Takes numbers that are not negative, and a positive whole; the product may exceed 64 bits. */
    static ExactShare of(long total, long weight, long whole) {
        long product = total * weight;
        if (product >= 0 && Math.multiplyHigh(total, weight) == 0) {
            return new ExactShare(product / whole, product % whole);
        }
        BigInteger[] exact = BigInteger.valueOf(total)
                .multiply(BigInteger.valueOf(weight))
                .divideAndRemainder(BigInteger.valueOf(whole));
        return new ExactShare(exact[0].longValueExact(), exact[1].longValueExact());
    }
}
