package io.dueflow.query.run;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;

/** Which shard of which round a row is about. */
@Embeddable
record ShardId(LocalDate businessDate, int round, int shard) implements Serializable {}
