package io.dueflow.messages.query;

import java.time.LocalDate;

/** What is not paid by now, by how late it is on the date, as {@link Delinquency}. */
public record FindDelinquency(LocalDate date) {}
