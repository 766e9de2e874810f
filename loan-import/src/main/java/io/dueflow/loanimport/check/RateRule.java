package io.dueflow.loanimport.check;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A rate as a fraction from 0 to a largest one, with at most eight decimals. */
final class RateRule implements FieldRule<BigDecimal> {

    private static final Pattern FRACTION = Pattern.compile("[0-9](\\.[0-9]{1,8})?");

    private final BigDecimal largest;

    RateRule(String largest) {
        this.largest = new BigDecimal(largest);
    }

    /** Drops trailing zeros, so that 0.12 and 0.120 are the same terms when a book is imported again. */
    @Override
    public Checked<BigDecimal> check(String text) {
        if (!FRACTION.matcher(text).matches()) {
            return new Checked.Bad<>("It must be a fraction such as 0.12, of plain digits with at most 8 decimals.");
        }
        BigDecimal rate = new BigDecimal(text);
        return rate.compareTo(largest) <= 0
                ? new Checked.Good<>(rate.stripTrailingZeros())
                : new Checked.Bad<>("It must be from 0 to " + largest + ".");
    }
}
