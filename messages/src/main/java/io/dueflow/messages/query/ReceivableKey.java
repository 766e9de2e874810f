package io.dueflow.messages.query;

import java.time.LocalDate;

/** Where a page of receivables ended; they are listed by due date, project, period and tender. */
public record ReceivableKey(LocalDate dueDate, String projectNo, int period, String tenderNo) {}
