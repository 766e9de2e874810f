package io.dueflow.reminder.due;

import io.dueflow.messages.JointCommands;
import io.dueflow.messages.ReadAhead;
import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.query.FindInstallments;
import io.dueflow.messages.query.FindReadMark;
import io.dueflow.messages.query.FindWhetherSeen;
import io.dueflow.messages.query.Installment;
import io.dueflow.messages.query.InstallmentPage;
import io.dueflow.messages.query.ReadMark;
import io.dueflow.messages.reminder.PlanReminder;
import io.dueflow.messages.reminder.ReminderKind;
import io.dueflow.reminder.ReminderHours;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.queryhandling.QueryGateway;

/**
 * Plans the reminders of those who are to pay something tomorrow, whenever it falls due, page by page, each page in a transaction of its own. A page
 * that is worked through twice changes nothing, because each reminder is there once.
 */
public final class DayBeforeSweep {

    private static final int PAGE = 100;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final long QUERY_TIMEOUT_SECONDS = 30;

    private final DayTable table;
    private final ReminderHours hours;
    private final WorkingDays days;
    private final QueryGateway queries;
    private final JointCommands joint;
    private final Clock clock;

    public DayBeforeSweep(
            DayTable table,
            ReminderHours hours,
            WorkingDays days,
            QueryGateway queries,
            JointCommands joint,
            Clock clock) {
        this.table = table;
        this.hours = hours;
        this.days = days;
        this.queries = queries;
        this.joint = joint;
        this.clock = clock;
    }

    /** Ends when each date is done, or another node has it, or the read model has not seen enough. */
    public void sweep() {
        hours.dayToRemindOf(clock.instant())
                .map(days::dueDatesOf)
                .orElse(List.of())
                .forEach(this::remindOf);
    }

    private void remindOf(LocalDate dueDate) {
        var now = clock.instant();
        if (!table.knows(dueDate)) {
            table.open(dueDate, ask(new FindReadMark(), ReadMark.class), now);
        }
        table.claim(dueDate, now, now.plus(LEASE)).ifPresent(this::planAll);
    }

    private void planAll(DayBefore day) {
        if (!ask(new FindWhetherSeen(day.mark()), Boolean.class)) {
            table.release(day.dueDate(), clock.instant());
            return;
        }
        var at = day;
        while (at != null) {
            at = planPage(at);
        }
        table.finish(day.dueDate());
    }

    /** Returns where to go on, or null after the last page. */
    private DayBefore planPage(DayBefore day) {
        var page = ask(
                new FindInstallments(null, null, null, day.dueDate(), day.dueDate(), day.after(), PAGE),
                InstallmentPage.class);
        plan(page.installments());
        if (page.next() == null) {
            return null;
        }
        table.advance(day.dueDate(), page.next(), clock.instant().plus(LEASE));
        return day.past(page.next());
    }

    private void plan(List<Installment> page) {
        var reminders = page.stream()
                .filter(installment -> !installment.status().isOver())
                .map(DayBeforeSweep::reminder)
                .distinct()
                .toList();
        if (reminders.isEmpty()) {
            return;
        }
        var streams = reminders.stream().map(PlanReminder::reminderId).toList();
        var failures = joint.handle(reminders, new ReadAhead(streams, List.of()));
        if (!failures.isEmpty()) {
            var failure = failures.values().iterator().next();
            throw new IllegalStateException(failures.size() + " reminders could not be planned", failure);
        }
    }

    private static PlanReminder reminder(Installment installment) {
        return new PlanReminder(
                installment.borrowerUserNo(),
                installment.borrowerConsumerId(),
                installment.dueDate(),
                ReminderKind.BEFORE_DUE);
    }

    private <A> A ask(Object query, Class<A> answer) {
        return queries.query(query, answer)
                .orTimeout(QUERY_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
