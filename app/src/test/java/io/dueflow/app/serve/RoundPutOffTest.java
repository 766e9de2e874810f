package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dueflow.messages.JointCommands;
import io.dueflow.messages.ReadAhead;
import io.dueflow.messages.run.DueDateRunId;
import io.dueflow.messages.run.DueDateRunOpened;
import io.dueflow.messages.run.DueDateRunPutOff;
import io.dueflow.messages.run.DueDateRunSwept;
import io.dueflow.messages.run.Occasion;
import io.dueflow.messages.run.OpenDueDateRun;
import io.dueflow.messages.run.ShardFinished;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The saga that sweeps a round ends and begins anew in the transaction of its own deadline. */
@ExtendWith(RunningService.Started.class)
class RoundPutOffTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final LocalDate TODAY = RunningService.TODAY;

    private final RunningService dueflow;

    RoundPutOffTest(RunningService dueflow) {
        this.dueflow = dueflow;
    }

    /** Both are handled in one transaction, so no sweep can come between them. */
    @Test
    void a_round_whose_hour_comes_during_another_is_swept_after_it() {
        var failures = dueflow.bean(JointCommands.class)
                .handle(
                        List.of(new OpenDueDateRun(TODAY, 1), new OpenDueDateRun(TODAY, 1, Occasion.HOUR)),
                        new ReadAhead(List.of(), List.of()));

        assertThat(failures).isEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(afterPuttingOff(TODAY))
                        .endsWith(
                                DueDateRunSwept.class,
                                DueDateRunOpened.class,
                                ShardFinished.class,
                                DueDateRunSwept.class));
    }

    private List<Class<?>> afterPuttingOff(LocalDate date) {
        return dueflow.bean(EventStore.class)
                .readEvents(new DueDateRunId(date).toString())
                .asStream()
                .<Class<?>>map(Message::getPayloadType)
                .dropWhile(type -> type != DueDateRunPutOff.class)
                .toList();
    }
}
