package io.dueflow.query.run;

import io.dueflow.messages.query.RunRound;
import io.dueflow.messages.run.Occasion;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** One opening of a run. */
@Entity
@Immutable
@Table(name = "due_date_run_round")
class RoundRow {

    private static final Instant ANY_TIME = Instant.parse("9999-12-31T00:00:00Z");

    @EmbeddedId
    RoundId id;

    int shards;
    Instant openedAt;
    long openedPosition;
    long openedHorizon;
    Instant sweptAt;
    Long sweptPosition;
    Long sweptHorizon;

    @Enumerated(EnumType.STRING)
    Occasion occasion;

    /** What is to be tried again later than this is not for the round. */
    Instant latestRetry() {
        return occasion == Occasion.HOUR ? openedAt : ANY_TIME;
    }

    boolean isSwept() {
        return sweptAt != null;
    }

    RunRound with(List<ShardRow> finished) {
        var started = finished.stream().mapToInt(shard -> shard.started).sum();
        return new RunRound(id.round(), shards, finished.size(), started, openedAt, sweptAt);
    }
}
