package io.dueflow.query.plan;

import java.time.LocalDate;

/** What an installment adds to the totals, in cents. */
record Due(LocalDate date, long amount, long commission) {}
