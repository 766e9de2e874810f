package io.dueflow.reminder.send;

import java.time.Duration;
import java.util.Optional;

/** Whether and after which pause something that failed is tried again: each pause is four times the one before. */
public record RetryPause(int tries, Duration first, Duration longest) {

    private static final int GROWTH = 4;

    /** @param tried how often it has been tried, 1 or more */
    public Optional<Duration> after(int tried) {
        if (tried >= tries) {
            return Optional.empty();
        }
        var pause = first;
        for (var i = 1; i < tried && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(GROWTH);
        }
        return Optional.of(pause.compareTo(longest) < 0 ? pause : longest);
    }
}
