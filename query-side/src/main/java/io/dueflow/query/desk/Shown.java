package io.dueflow.query.desk;

import io.dueflow.messages.money.Money;
import io.dueflow.query.api.ShanghaiTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Amounts and moments as people read them. */
public final class Shown {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** Exact, with two decimals; null for what is not known yet. */
    public String yuan(Money money) {
        return money == null ? "–" : String.format(Locale.ROOT, "%,.2f", money.yuan());
    }

    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A rate, given as a fraction. */
    public String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    public String at(Instant moment) {
        return moment == null ? "–" : ShanghaiTime.of(moment).format(SECOND);
    }

    /** How long something has been waiting. */
    public String age(Instant since, Instant now) {
        var age = Duration.between(since, now);
        if (age.toDays() > 1) {
            return age.toDays() + " days";
        }
        return age.toHours() > 0 ? age.toHours() + " h " + age.toMinutesPart() + " min" : age.toMinutes() + " min";
    }
}
