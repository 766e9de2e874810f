package io.dueflow.messages.reminder;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;

/**
 * The reminder is given up.
 *
 * @param attempt the last one that was handed over, or 0
 * @param detail what more there is to say, or null
 */
public record ReminderDropped(
        String borrowerUserNo,
        LocalDate dueDate,
        ReminderKind kind,
        int attempt,
        DropReason reason,
        @JsonInclude(Include.NON_NULL) String detail)
        implements ReminderEvent {}
