package io.dueflow.messages.run;

import java.time.LocalDate;

/**
 * A round has begun: in each shard, all that is due by the date and not paid is started.
 *
 * @param round counted from 1; each further opening of the same date is the next round
 */
public record DueDateRunOpened(LocalDate businessDate, int round, int shards) implements RunEvent {}
