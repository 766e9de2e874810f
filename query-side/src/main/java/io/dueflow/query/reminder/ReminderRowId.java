package io.dueflow.query.reminder;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;

/** Which reminder a row is about. */
@Embeddable
record ReminderRowId(String borrowerUserNo, LocalDate dueDate, String kind) implements Serializable {}
