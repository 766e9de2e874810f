package io.dueflow.app.proof;

import java.time.LocalDate;

/**
 * What is proved: the days from one to another, both included, and of them one repayment or all.
 *
 * @param beginning whether all days since the beginning are meant; the first day is then that of the first movement
 * @param projectNo null for all repayments
 */
record ProofRange(LocalDate from, LocalDate to, boolean beginning, String projectNo, Integer period) {

    ProofRange between(LocalDate first, LocalDate last) {
        return new ProofRange(first, last, beginning, projectNo, period);
    }

    /** A request can be booked on one side of midnight and recorded on the other. */
    LocalDate dayBefore() {
        return from.minusDays(1);
    }

    LocalDate dayAfter() {
        return to.plusDays(1);
    }
}
