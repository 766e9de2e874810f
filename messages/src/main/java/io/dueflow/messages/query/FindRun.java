package io.dueflow.messages.query;

import java.time.LocalDate;

/** The run of a business date, answered by at most one {@link Run}. */
public record FindRun(LocalDate businessDate) {}
