package io.dueflow.messages.run;

import java.time.LocalDate;

/** One shard of the round has started all that was due in it. */
public record ShardFinished(LocalDate businessDate, int round, int shard, int started) implements RunEvent {}
