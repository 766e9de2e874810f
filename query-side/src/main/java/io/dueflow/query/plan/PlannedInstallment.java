package io.dueflow.query.plan;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.Installment;
import io.dueflow.messages.query.InstallmentKey;
import io.dueflow.messages.query.InstallmentStatus;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** One installment of a plan. */
@Entity
@Immutable
@Table(name = "repayment_plan")
public class PlannedInstallment {

    @EmbeddedId
    RepaymentId id;

    String borrowerUserNo;
    String borrowerConsumerId;
    LocalDate dueDate;
    long principal;
    long interest;
    long commission;
    long amount;

    @Enumerated(EnumType.STRING)
    InstallmentStatus status;

    int attempt;

    @Enumerated(EnumType.STRING)
    RefusalReason refusalReason;

    LocalDate triedDate;
    Integer triedRound;
    Long credited;
    Long fees;
    long lateFee;
    Instant retryAt;
    LocalDate overdueSince;
    int stops;
    Instant waitsSince;
    short shardKey;

    InstallmentKey key() {
        return new InstallmentKey(dueDate, id.projectNo(), id.period());
    }

    public Installment toMessage() {
        return new Installment(
                id.projectNo(),
                id.period(),
                borrowerUserNo,
                borrowerConsumerId,
                dueDate,
                Money.ofCents(principal),
                Money.ofCents(interest),
                Money.ofCents(commission),
                Money.ofCents(amount),
                status,
                attempt,
                refusalReason,
                refusalReason != null && refusalReason.needsPerson());
    }
}
