package io.dueflow.saga.duedate;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.dueflow.messages.run.DueDateRunOpened;
import io.dueflow.messages.run.DueDateRunSwept;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;

/** Sweeps an open round of a date, each shard page by page; a deadline sweeps for a while and plants its successor. */
@ProcessingGroup(DueDateRunSaga.READER)
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public class DueDateRunSaga {

    static final String READER = "DueDateRunSagaProcessor";
    private static final String SWEEP = "sweep-shard";

    private int round;

    @StartSaga
    @SagaEventHandler(associationProperty = "runId")
    void on(DueDateRunOpened opened, DeadlineManager deadlines, Clock clock) {
        if (opened.round() > round) {
            round = opened.round();
            SweepShard.ofAllShards(opened).forEach(sweep -> deadlines.schedule(clock.instant(), SWEEP, sweep));
        }
    }

    @DeadlineHandler(deadlineName = SWEEP)
    void sweep(SweepShard sweep, ShardSweeper sweeper, DeadlineManager deadlines, Clock clock)
            throws InterruptedException {
        if (sweep.round() == round) {
            sweeper.sweep(sweep)
                    .ifPresent(next -> deadlines.schedule(clock.instant().plus(next.pause()), SWEEP, next.sweep()));
        }
    }

    @SagaEventHandler(associationProperty = "runId")
    void on(DueDateRunSwept swept) {
        if (swept.round() == round) {
            SagaLifecycle.end();
        }
    }
}
