package io.dueflow.reminder.due;

import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.reminder.PlanReminder;
import io.dueflow.messages.reminder.ReminderKind;
import java.util.Optional;

/**
 * Something that happened to an installment and may call for a reminder.
 *
 * @param attempt which was refused, or 0 for what is overdue
 */
record Occasion(String projectNo, int period, int attempt, ReminderKind kind) {

    /** A refusal calls for one where it came on the first day of collection; that something is overdue always does. */
    Optional<PlanReminder> reminder(InstallmentStory story, WorkingDays days) {
        return story.scheduled()
                .filter(installment ->
                        kind == ReminderKind.OVERDUE || story.wasTried(attempt, days.onOrAfter(installment.dueDate())))
                .map(installment -> new PlanReminder(
                        installment.borrowerUserNo(), installment.borrowerConsumerId(), installment.dueDate(), kind));
    }
}
