package io.dueflow.messages.run;

import java.time.LocalDate;

/** The identifier of the run (到期还款任务) of one business date among all event streams. */
public record DueDateRunId(LocalDate businessDate) {

    @Override
    public String toString() {
        return "run/" + businessDate;
    }
}
