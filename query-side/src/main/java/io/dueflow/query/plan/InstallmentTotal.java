package io.dueflow.query.plan;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The sums over installments that are alike, in cents. */
@Entity
@Immutable
@Table(name = "installment_total")
class InstallmentTotal {

    @EmbeddedId
    InstallmentTotalId id;

    long installments;
    long amount;
    long commission;
    long credited;
    long fees;
    long notCredited;
    long lateFee;
}
