package io.dueflow.query.attempt;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A row of {@code repayment_detail}.
 *
 * @param start null if the row was there before; its columns never change
 */
record AttemptRow(AttemptId id, LocalDate businessDate, Start start, AttemptOutcome outcome) {

    /** How it began; the amount is in cents. */
    record Start(int round, long amount, Instant at) {}

    AttemptRow with(AttemptOutcome newOutcome) {
        return new AttemptRow(id, businessDate, start, newOutcome);
    }
}
