package io.dueflow.messages.run;

import java.time.LocalDate;

/**
 * The hour of another round has come while one is being swept; the other opens when that one is swept.
 *
 * @param round the one that is being swept
 * @param shards of the round to come
 */
public record DueDateRunPutOff(LocalDate businessDate, int round, int shards) implements RunEvent {}
