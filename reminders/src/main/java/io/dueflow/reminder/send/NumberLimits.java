package io.dueflow.reminder.send;

import io.dueflow.messages.Shanghai;
import io.dueflow.reminder.ReminderHours;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The provider's limits for one number, counted by us so that no text is given to it in vain. */
public record NumberLimits(ReminderHours hours) {

    private static final int TEXTS_PER_DAY = 10;
    private static final Duration BETWEEN_IDENTICAL = Duration.ofSeconds(30);

    /**
     * What a number was given before.
     *
     * @param today how many texts on the day of the question
     * @param lastIdentical when the same text was given last, or null
     */
    record Past(int today, Instant lastIdentical) {}

    /** From when on a text may be given; empty where it may be now. */
    Optional<Instant> notBefore(Instant now, Past past) {
        if (past.today() >= TEXTS_PER_DAY) {
            return Optional.of(Shanghai.startOf(Shanghai.dateOf(now).plusDays(1)));
        }
        return Optional.ofNullable(past.lastIdentical())
                .map(last -> last.plus(BETWEEN_IDENTICAL))
                .filter(now::isBefore);
    }

    Instant beginningOfDay(Instant now) {
        return Shanghai.startOf(Shanghai.dateOf(now));
    }
}
