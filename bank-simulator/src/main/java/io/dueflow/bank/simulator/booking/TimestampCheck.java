package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.journal.BankDay;
import io.dueflow.bank.simulator.request.InvalidField;
import io.dueflow.bank.simulator.request.RequestFields;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** Refuses a request whose {@code timestamp}, yyyyMMddHHmmss in Shanghai, is far off the bank's clock. */
public final class TimestampCheck {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private final Clock clock;

    public TimestampCheck(Clock clock) {
        this.clock = clock;
    }

    /** Throws {@link InvalidField} that names {@code timestamp}. */
    void check(RequestFields fields) {
        Instant sent = sent(fields);
        if (Duration.between(sent, clock.instant()).abs().compareTo(TOLERANCE) > 0) {
            throw fields.invalid("timestamp", "is more than 10 minutes off the bank's clock");
        }
    }

    private static Instant sent(RequestFields fields) {
        try {
            return LocalDateTime.parse(fields.number("timestamp"), FORMAT)
                    .atZone(BankDay.ZONE)
                    .toInstant();
        } catch (DateTimeException e) {
            throw fields.invalid("timestamp", "must be yyyyMMddHHmmss");
        }
    }
}
