package io.dueflow.query.plan;

import java.time.LocalDate;

/** Sums over the installments of one business date. */
public record SumsOfDate(LocalDate businessDate, InstallmentSums sums) {

    public SumsOfDate(
            LocalDate businessDate,
            long installments,
            long amount,
            long commission,
            long credited,
            long fees,
            long notCredited,
            long lateFee) {
        this(businessDate, new InstallmentSums(installments, amount, commission, credited, fees, notCredited, lateFee));
    }
}
