package io.dueflow.loanimport.check;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A rate as a fraction from 0 to a largest one, with a bounded number of decimals. */
final class RateRule implements FieldRule<BigDecimal> {

    private static final int DECIMALS = 8;

    private final BigDecimal largest;
    private final int decimals;
    private final Pattern fraction;

    RateRule(String largest) {
        this(largest, DECIMALS);
    }

    RateRule(String largest, int decimals) {
        this.largest = new BigDecimal(largest);
        this.decimals = decimals;
        this.fraction = Pattern.compile("[0-9](\\.[0-9]{1," + decimals + "})?");
    }

    /** Drops trailing zeros, so that 0.12 and 0.120 are the same terms when a book is imported again. */
    @Override
    public Checked<BigDecimal> check(String text) {
        if (!fraction.matcher(text).matches()) {
            return new Checked.Bad<>(
                    "It must be a fraction such as 0.12, of plain digits with at most " + decimals + " decimals.");
        }
        BigDecimal rate = new BigDecimal(text);
        return rate.compareTo(largest) <= 0
                ? new Checked.Good<>(rate.stripTrailingZeros())
                : new Checked.Bad<>("It must be from 0 to " + largest + ".");
    }
}
