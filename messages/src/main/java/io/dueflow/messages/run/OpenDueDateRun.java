package io.dueflow.messages.run;

import java.time.LocalDate;

/**
 * Begins a round of the date's run now. While a round is being swept, one whose hour has come begins after it, where the
 * day is not over by then; one by hand changes nothing.
 */
public record OpenDueDateRun(LocalDate businessDate, int shards, Occasion occasion) implements RunCommand {

    /** By hand. */
    public OpenDueDateRun(LocalDate businessDate, int shards) {
        this(businessDate, shards, Occasion.BY_HAND);
    }
}
