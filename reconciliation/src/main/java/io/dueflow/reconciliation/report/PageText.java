package io.dueflow.reconciliation.report;

import com.samskivert.mustache.Mustache;
import io.dueflow.messages.money.Money;
import java.time.Instant;
import java.util.Locale;

/** Values as a page shows them: yuan and numbers in groups of three, moments in Shanghai, constants as words. */
final class PageText implements Mustache.Formatter {

    @Override
    public String format(Object value) {
        if (value instanceof Money money) {
            return String.format(Locale.ROOT, "%,.2f", money.yuan());
        }
        if (value instanceof Long number) {
            return String.format(Locale.ROOT, "%,d", number);
        }
        if (value instanceof Instant moment) {
            return ShanghaiTime.of(moment).toString();
        }
        return value instanceof Enum<?> constant ? words(constant) : value.toString();
    }

    /** Missing at bank, for MISSING_AT_BANK. */
    static String words(Enum<?> constant) {
        var words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
