package io.dueflow.messages.query;

import java.time.LocalDate;

/** Where a page of installments ended; they are listed by due date, project and period. */
public record InstallmentKey(LocalDate dueDate, String projectNo, int period) {}
