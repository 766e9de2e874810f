package io.dueflow.query.run;

import io.dueflow.messages.query.RunRound;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** One opening of a run. */
@Entity
@Immutable
@Table(name = "due_date_run_round")
class RoundRow {

    @EmbeddedId
    RoundId id;

    int shards;
    Instant openedAt;
    long openedPosition;
    long openedHorizon;
    Instant sweptAt;
    Long sweptPosition;
    Long sweptHorizon;

    boolean isSwept() {
        return sweptAt != null;
    }

    RunRound with(List<ShardRow> finished) {
        var started = finished.stream().mapToInt(shard -> shard.started).sum();
        return new RunRound(id.round(), shards, finished.size(), started, openedAt, sweptAt);
    }
}
