package io.dueflow.messages.run;

import java.time.LocalDate;

/** Every shard of the round has started all that was due; the repayments themselves may still be on their way. */
public record DueDateRunSwept(LocalDate businessDate, int round, int started) implements RunEvent {}
