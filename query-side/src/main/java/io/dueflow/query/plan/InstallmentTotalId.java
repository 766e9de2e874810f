package io.dueflow.query.plan;

import io.dueflow.messages.query.InstallmentStatus;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Which installments a total is about.
 *
 * @param repaidBy the business date of the run that repaid them, or {@link #NOT_REPAID}
 */
@Embeddable
record InstallmentTotalId(
        LocalDate repaidBy,
        LocalDate dueDate,
        @Enumerated(EnumType.STRING) InstallmentStatus status) implements Serializable, Comparable<InstallmentTotalId> {

    /** Later than every date, so that what is not repaid counts as due on all dates from its own on. */
    static final LocalDate NOT_REPAID = LocalDate.of(9999, 12, 31);

    private static final Comparator<InstallmentTotalId> ORDER = Comparator.comparing(InstallmentTotalId::repaidBy)
            .thenComparing(InstallmentTotalId::dueDate)
            .thenComparing(InstallmentTotalId::status);

    static InstallmentTotalId pending(LocalDate dueDate) {
        return new InstallmentTotalId(NOT_REPAID, dueDate, InstallmentStatus.PENDING);
    }

    @Override
    public int compareTo(InstallmentTotalId other) {
        return ORDER.compare(this, other);
    }
}
