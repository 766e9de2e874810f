package io.dueflow.query.receivable;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.ReceivableEntry;
import io.dueflow.messages.query.ReceivableKey;
import io.dueflow.messages.query.ReceivableStatus;
import io.dueflow.messages.query.Shares.Share;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** What one tender is owed for one period. */
@Entity
@Immutable
@Table(name = "receivable_plan")
class PlannedReceivable {

    @EmbeddedId
    ReceivableId id;

    String investorUserNo;
    LocalDate dueDate;
    long principal;
    long interest;
    long commission;
    long lateFee;

    @Enumerated(EnumType.STRING)
    ReceivableStatus status;

    Instant receivedAt;

    ReceivableKey key() {
        return new ReceivableKey(dueDate, id.projectNo(), id.period(), id.tenderNo());
    }

    Share toShare() {
        return new Share(investorUserNo, toMessage());
    }

    ReceivableEntry toMessage() {
        return new ReceivableEntry(
                id.tenderNo(),
                id.projectNo(),
                id.period(),
                dueDate,
                Money.ofCents(principal),
                Money.ofCents(interest),
                Money.ofCents(commission),
                Money.ofCents(lateFee),
                status,
                receivedAt);
    }
}
