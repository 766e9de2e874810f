package io.dueflow.query.plan;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What keeps an installment from being paid, and what that costs. Of most installments there is nothing to say.
 *
 * @param lateFee of the last attempt, in cents
 * @param retryAt from when on a round tries again by itself, or null
 * @param overdueSince the first day of the late fee, or null
 * @param stops how many open cases keep it from being tried
 * @param waitsSince since when it has been refused or unknown, or null
 * @param borrowerUserNo who pays from now on, where that has just changed; null where it stays as it is
 */
record Delay(
        long lateFee, Instant retryAt, LocalDate overdueSince, int stops, Instant waitsSince, String borrowerUserNo) {

    Delay costing(long fee) {
        return new Delay(fee, null, overdueSince, stops, null, borrowerUserNo);
    }

    Delay waiting(Instant since, Instant untilTry) {
        return new Delay(lateFee, untilTry, overdueSince, stops, since, borrowerUserNo);
    }

    Delay over() {
        return new Delay(lateFee, null, overdueSince, stops, null, borrowerUserNo);
    }

    Delay dueForTry() {
        return new Delay(lateFee, null, overdueSince, stops, waitsSince, borrowerUserNo);
    }

    Delay overdue(LocalDate since) {
        return new Delay(
                lateFee, retryAt, overdueSince == null ? since : overdueSince, stops, waitsSince, borrowerUserNo);
    }

    Delay stopped() {
        return new Delay(lateFee, retryAt, overdueSince, stops + 1, waitsSince, borrowerUserNo);
    }

    Delay released() {
        return new Delay(lateFee, retryAt, overdueSince, stops - 1, waitsSince, borrowerUserNo);
    }

    /** Null leaves it as it is. */
    Delay payingFrom(String userNo) {
        return userNo == null ? this : new Delay(lateFee, retryAt, overdueSince, stops, waitsSince, userNo);
    }
}
