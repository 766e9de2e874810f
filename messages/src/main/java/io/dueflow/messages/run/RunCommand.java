package io.dueflow.messages.run;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the collection of all that is due on a business date. */
public sealed interface RunCommand permits ScheduleDueDateRun, OpenDueDateRun, FinishShard {

    LocalDate businessDate();

    @TargetAggregateIdentifier
    default String runId() {
        return new DueDateRunId(businessDate()).toString();
    }
}
