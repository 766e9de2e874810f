package io.dueflow.messages.run;

import java.time.Instant;
import java.time.LocalDate;

/** The date's run will open by itself at this moment. */
public record DueDateRunScheduled(LocalDate businessDate, Instant opensAt) implements RunEvent {}
