package io.dueflow.query.waiting;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.InstallmentKey;
import io.dueflow.messages.query.WaitingEntry;
import io.dueflow.messages.query.WaitingKind;
import io.dueflow.query.plan.RepaymentId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** One installment that waits. */
@Entity
@Immutable
@Table(name = "waiting_installment")
class WaitingInstallment {

    @EmbeddedId
    RepaymentId id;

    String borrowerUserNo;
    LocalDate dueDate;
    long amount;
    long lateFee;
    int attempt;

    @Enumerated(EnumType.STRING)
    RefusalReason refusalReason;

    Instant retryAt;
    Instant since;
    String caseNo;

    @Enumerated(EnumType.STRING)
    WaitingKind kind;

    InstallmentKey key() {
        return new InstallmentKey(dueDate, id.projectNo(), id.period());
    }

    WaitingEntry toMessage() {
        return new WaitingEntry(
                kind,
                id.projectNo(),
                id.period(),
                borrowerUserNo,
                dueDate,
                Money.ofCents(amount),
                Money.ofCents(lateFee),
                attempt,
                since,
                refusalReason,
                retryAt,
                caseNo);
    }
}
