package io.dueflow.messages.run;

import java.time.LocalDate;

/** What happened to a date's run. */
public sealed interface RunEvent
        permits DueDateRunScheduled, DueDateRunOpened, DueDateRunPutOff, ShardFinished, DueDateRunSwept {

    LocalDate businessDate();

    default String runId() {
        return new DueDateRunId(businessDate()).toString();
    }
}
