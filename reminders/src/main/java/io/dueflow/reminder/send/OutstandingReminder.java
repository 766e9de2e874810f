package io.dueflow.reminder.send;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.reminder.DropReason;
import io.dueflow.messages.reminder.DropReminder;
import io.dueflow.messages.reminder.HandOverReminder;
import io.dueflow.messages.reminder.MarkReminderFailed;
import io.dueflow.messages.reminder.MarkReminderSent;
import io.dueflow.messages.reminder.ReminderId;
import io.dueflow.messages.reminder.ReminderKind;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A reminder that is neither sent nor dropped, as far as its row knows.
 *
 * @param attempt the last one, or 0
 * @param handedOver whether the outcome of that attempt is still to come
 * @param lookups how often the directory was asked in vain
 */
record OutstandingReminder(
        String borrowerUserNo,
        String borrowerConsumerId,
        LocalDate dueDate,
        ReminderKind kind,
        int attempt,
        boolean handedOver,
        int lookups) {

    ReminderId id() {
        return new ReminderId(borrowerUserNo, dueDate, kind);
    }

    int nextAttempt() {
        return attempt + 1;
    }

    /** What our records and the provider's have in common. */
    String reference() {
        return id() + "/" + nextAttempt();
    }

    HandOverReminder handOver(Money owed) {
        return new HandOverReminder(borrowerUserNo, dueDate, kind, nextAttempt(), owed);
    }

    MarkReminderSent sent(String serialNo) {
        return new MarkReminderSent(borrowerUserNo, dueDate, kind, nextAttempt(), serialNo);
    }

    MarkReminderFailed failed(TextOutcome.NotSent notSent, Instant retryAt) {
        return new MarkReminderFailed(
                borrowerUserNo, dueDate, kind, nextAttempt(), notSent.code(), notSent.reason(), retryAt);
    }

    /** Without an attempt under way. */
    DropReminder drop(DropReason reason, String detail) {
        return new DropReminder(borrowerUserNo, dueDate, kind, attempt, reason, detail);
    }

    /** With the attempt that was begun just now under way. */
    DropReminder unknown(String symptom) {
        return new DropReminder(borrowerUserNo, dueDate, kind, nextAttempt(), DropReason.OUTCOME_UNKNOWN, symptom);
    }
}
