package io.dueflow.query.attempt;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.RepaymentAttempt;
import io.dueflow.messages.query.SyncStatus;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** One attempt to collect an installment (还款明细). */
@Entity
@Immutable
@Table(name = "repayment_detail")
public class RepaymentDetail {

    @EmbeddedId
    AttemptId id;

    LocalDate businessDate;
    int round;
    long amount;
    Instant startedAt;
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    SyncStatus syncStatus;

    @Enumerated(EnumType.STRING)
    RefusalReason reason;

    String explanation;
    boolean outcomeUnknown;

    public RepaymentAttempt toMessage() {
        return new RepaymentAttempt(
                id.attempt(),
                businessDate,
                round,
                Money.ofCents(amount),
                startedAt,
                endedAt,
                syncStatus,
                reason,
                explanation,
                outcomeUnknown);
    }
}
