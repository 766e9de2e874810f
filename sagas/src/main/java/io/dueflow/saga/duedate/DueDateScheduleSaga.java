package io.dueflow.saga.duedate;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.dueflow.messages.run.DueDateRunScheduled;
import io.dueflow.messages.run.OpenDueDateRun;
import io.dueflow.messages.run.ScheduleDueDateRun;
import io.dueflow.saga.AnsweredCommands;
import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/**
 * Opens a date's run at its hour and schedules the next date's. It lives until that hour, whatever an operator does
 * with the date before, so no run by hand can break the chain of dates or begin a second one.
 */
@Saga
@ProcessingGroup(DueDateRunSaga.READER)
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public class DueDateScheduleSaga {

    private static final String OPEN = "open-due-date-run";

    private boolean waiting;

    @StartSaga
    @SagaEventHandler(associationProperty = "runId")
    void on(DueDateRunScheduled scheduled, DeadlineManager deadlines) {
        if (!waiting) {
            waiting = true;
            deadlines.schedule(scheduled.opensAt(), OPEN, scheduled.businessDate());
        }
    }

    @DeadlineHandler(deadlineName = OPEN)
    void open(LocalDate businessDate, AnsweredCommands commands, DueDateRunSettings settings) {
        var next = businessDate.plusDays(1);
        commands.send(new OpenDueDateRun(businessDate, settings.shards()));
        commands.send(new ScheduleDueDateRun(next, settings.hours().opening(next)));
        SagaLifecycle.end();
    }
}
