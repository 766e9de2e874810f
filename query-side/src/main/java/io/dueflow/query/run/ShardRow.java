package io.dueflow.query.run;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One shard that has finished. */
@Entity
@Immutable
@Table(name = "due_date_run_shard")
class ShardRow {

    @EmbeddedId
    ShardId id;

    int started;
    Instant finishedAt;
}
