package io.dueflow.messages.run;

import java.time.Instant;
import java.time.LocalDate;

/** Plans the date's run for a moment of the day; a repeat changes nothing. */
public record ScheduleDueDateRun(LocalDate businessDate, Instant opensAt) implements RunCommand {}
