package io.dueflow.query.api;

import io.dueflow.messages.query.ReminderRecord;
import io.dueflow.messages.query.ReminderState;
import io.dueflow.messages.reminder.DropReason;
import io.dueflow.messages.reminder.ReminderKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

@Schema(name = "Reminder", description = "One text to a borrower, for a due date and of a kind")
record ReminderView(
        @Schema(example = "B1") String borrowerUserNo,
        @Schema(example = "2026-01-31") LocalDate dueDate,
        ReminderKind kind,
        ReminderState state,

        @Schema(description = "The last one, or 0", example = "1")
        int attempt,

        @Schema(description = "What the last text said; absent before the first attempt", example = "1030.00")
        BigDecimal owed,

        @Schema(description = "The provider's number of the text; absent while it is not sent")
        String serialNo,

        @Schema(description = "Why it was dropped; absent where it was not")
        DropReason reason,

        @Schema(description = "What more is known of the last failure or the drop")
        String detail,

        OffsetDateTime plannedAt,
        OffsetDateTime changedAt) {

    static ReminderView of(ReminderRecord reminder) {
        return new ReminderView(
                reminder.borrowerUserNo(),
                reminder.dueDate(),
                reminder.kind(),
                reminder.state(),
                reminder.attempt(),
                reminder.owed() == null ? null : reminder.owed().yuan(),
                reminder.serialNo(),
                reminder.reason(),
                reminder.detail(),
                ShanghaiTime.of(reminder.plannedAt()),
                ShanghaiTime.of(reminder.changedAt()));
    }
}
