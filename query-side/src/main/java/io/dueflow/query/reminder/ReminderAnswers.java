package io.dueflow.query.reminder;

import io.dueflow.messages.query.FindReminders;
import io.dueflow.messages.query.ReminderPage;
import io.dueflow.query.answering.OfOneMoment;
import java.time.LocalDate;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Answers what a borrower was reminded of. */
@Component
@OfOneMoment
class ReminderAnswers {

    private static final String BEFORE_ALL_KINDS = "";

    private final Reminders reminders;

    ReminderAnswers(Reminders reminders) {
        this.reminders = reminders;
    }

    @QueryHandler
    ReminderPage answer(FindReminders query) {
        var after = query.after();
        var rows = reminders.findAfter(
                query.borrowerUserNo(),
                after == null ? LocalDate.EPOCH : after.dueDate(),
                after == null ? BEFORE_ALL_KINDS : after.kind().name(),
                Limit.of(query.limit() + 1));
        var last = rows.size() <= query.limit();
        var page = last ? rows : rows.subList(0, query.limit());
        return new ReminderPage(
                page.stream().map(ReminderRow::toMessage).toList(),
                last ? null : page.get(page.size() - 1).key());
    }
}
