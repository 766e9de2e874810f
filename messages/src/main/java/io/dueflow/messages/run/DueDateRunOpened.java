package io.dueflow.messages.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A round has begun: in each shard, all that is due by the date and not paid is started.
 *
 * @param round counted from 1; each further opening of the same date is the next round
 */
public record DueDateRunOpened(
        LocalDate businessDate,
        int round,
        int shards,

        @JsonInclude(value = Include.CUSTOM, valueFilter = OpenedByHand.class)
        Occasion occasion)
        implements RunEvent {

    public DueDateRunOpened {
        occasion = Objects.requireNonNullElse(occasion, Occasion.BY_HAND);
    }

    /** By hand. */
    public DueDateRunOpened(LocalDate businessDate, int round, int shards) {
        this(businessDate, round, shards, Occasion.BY_HAND);
    }
}
