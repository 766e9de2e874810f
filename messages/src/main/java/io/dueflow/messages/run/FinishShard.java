package io.dueflow.messages.run;

import java.time.LocalDate;

/** One shard of the round has started all that is due in it. */
public record FinishShard(LocalDate businessDate, int round, int shard, int started) implements RunCommand {}
