package io.dueflow.query.reminder;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.ReminderKey;
import io.dueflow.messages.query.ReminderRecord;
import io.dueflow.messages.query.ReminderState;
import io.dueflow.messages.reminder.DropReason;
import io.dueflow.messages.reminder.ReminderKind;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One reminder. */
@Entity
@Immutable
@Table(name = "reminder")
class ReminderRow {

    @EmbeddedId
    ReminderRowId id;

    @Enumerated(EnumType.STRING)
    ReminderState state;

    int attempt;
    Long owed;
    String serialNo;

    @Enumerated(EnumType.STRING)
    DropReason reason;

    String detail;
    Instant plannedAt;
    Instant changedAt;

    ReminderKey key() {
        return new ReminderKey(id.dueDate(), ReminderKind.valueOf(id.kind()));
    }

    ReminderRecord toMessage() {
        return new ReminderRecord(
                id.borrowerUserNo(),
                id.dueDate(),
                ReminderKind.valueOf(id.kind()),
                state,
                attempt,
                owed == null ? null : Money.ofCents(owed),
                serialNo,
                reason,
                detail,
                plannedAt,
                changedAt);
    }
}
