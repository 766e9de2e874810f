package io.dueflow.saga.duedate;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.run.DueDateRunScheduled;
import io.dueflow.messages.run.Occasion;
import io.dueflow.messages.run.OpenDueDateRun;
import io.dueflow.messages.run.ScheduleDueDateRun;
import io.dueflow.saga.AnsweredCommands;
import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/**
 * Opens a date's run at its hour, schedules the next working day's, and opens the run again at the hours of its retries.
 * It lives until the last of them, whatever an operator does with the date, so no run by hand can break the chain of
 * dates or begin a second one.
 */
@Saga
@ProcessingGroup(DueDateRunSaga.READER)
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public class DueDateScheduleSaga {

    private static final String OPEN = "open-due-date-run";
    private static final String OPEN_AGAIN = "open-due-date-run-again";

    private boolean waiting;

    @StartSaga
    @SagaEventHandler(associationProperty = "runId")
    void on(DueDateRunScheduled scheduled, DeadlineManager deadlines) {
        if (!waiting) {
            waiting = true;
            deadlines.schedule(scheduled.opensAt(), OPEN, scheduled.businessDate());
        }
    }

    /**
     * A date that is caught up on waits for a working day, since the bank is not asked on another one. A date that is none
     * itself was scheduled before the calendar said so, and is the next run's.
     */
    @DeadlineHandler(deadlineName = OPEN)
    void open(
            LocalDate businessDate,
            AnsweredCommands commands,
            DueDateRunSettings settings,
            WorkingDays days,
            DeadlineManager deadlines,
            Clock clock) {
        var today = Shanghai.dateOf(clock.instant());
        if (!days.include(businessDate)) {
            scheduleNext(businessDate, commands, settings, days);
            SagaLifecycle.end();
        } else if (!days.include(today)) {
            deadlines.schedule(settings.hours().opening(days.after(today)), OPEN, businessDate);
        } else {
            openRound(businessDate, commands, settings);
            scheduleNext(businessDate, commands, settings, days);
            awaitRetry(businessDate, settings, deadlines, clock);
        }
    }

    private static void scheduleNext(
            LocalDate businessDate, AnsweredCommands commands, DueDateRunSettings settings, WorkingDays days) {
        var next = days.after(businessDate);
        commands.send(new ScheduleDueDateRun(next, settings.hours().opening(next)));
    }

    /** When its day is over there is nothing left to open again: what is still due is the next date's. */
    @DeadlineHandler(deadlineName = OPEN_AGAIN)
    void openAgain(
            LocalDate businessDate,
            AnsweredCommands commands,
            DueDateRunSettings settings,
            DeadlineManager deadlines,
            Clock clock) {
        if (businessDate.equals(Shanghai.dateOf(clock.instant()))) {
            openRound(businessDate, commands, settings);
            awaitRetry(businessDate, settings, deadlines, clock);
        } else {
            SagaLifecycle.end();
        }
    }

    private static void openRound(LocalDate businessDate, AnsweredCommands commands, DueDateRunSettings settings) {
        commands.send(new OpenDueDateRun(businessDate, settings.shards(), Occasion.HOUR));
    }

    /** Hours that have passed already, on a date that is caught up, are left out. */
    private static void awaitRetry(
            LocalDate businessDate, DueDateRunSettings settings, DeadlineManager deadlines, Clock clock) {
        settings.hours()
                .nextRetry(businessDate, clock.instant())
                .ifPresentOrElse(opening -> deadlines.schedule(opening, OPEN_AGAIN, businessDate), SagaLifecycle::end);
    }
}
