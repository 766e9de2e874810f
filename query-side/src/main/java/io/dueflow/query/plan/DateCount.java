package io.dueflow.query.plan;

import java.time.LocalDate;

/** How many installments are due on a date. */
record DateCount(LocalDate dueDate, long installments) {}
