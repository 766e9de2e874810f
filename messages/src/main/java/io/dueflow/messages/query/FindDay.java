package io.dueflow.messages.query;

import java.time.LocalDate;

/** What falls due on one date and how much of it is paid, as {@link Day}. */
public record FindDay(LocalDate dueDate) {}
