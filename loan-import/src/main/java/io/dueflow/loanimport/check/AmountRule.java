package io.dueflow.loanimport.check;

import io.dueflow.messages.Limits;
import io.dueflow.messages.money.Money;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** An amount in yuan from 0.01 to 100,000,000,000, with at most two decimals. */
final class AmountRule implements FieldRule<Money> {

    private static final Pattern YUAN = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");
    private static final String FORM = "It must be an amount in yuan of plain digits with at most two decimals.";
    private static final String RANGE = "It must be from 0.01 to 100000000000 yuan.";

    @Override
    public Checked<Money> check(String text) {
        if (!YUAN.matcher(text).matches()) {
            return new Checked.Bad<>(FORM);
        }
        Money amount = Money.ofYuan(new BigDecimal(text));
        return amount.isPositive() && amount.compareTo(Limits.LARGEST_AMOUNT) <= 0
                ? new Checked.Good<>(amount)
                : new Checked.Bad<>(RANGE);
    }
}
