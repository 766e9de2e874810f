package io.dueflow.saga.duedate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.query.InstallmentKey;
import io.dueflow.messages.run.DueDateRunOpened;
import io.dueflow.messages.run.DueDateRunScheduled;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.messaging.Scope;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.test.deadline.StubDeadlineManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DueDateStateTest {

    private static final LocalDate DATE = LocalDate.of(2026, 1, 31);
    private static final Instant NOW = Instant.parse("2026-01-30T21:00:00Z");

    private final Jackson3Serializer serializer = Jackson3Serializer.builder().build();
    private final StubDeadlineManager deadlines = new StubDeadlineManager(NOW.atOffset(ZoneOffset.UTC));
    private final SagaScope scope = new SagaScope();

    @BeforeEach
    void enterSaga() {
        scope.enter();
    }

    @AfterEach
    void leaveSaga() {
        scope.leave();
    }

    @Test
    void a_stored_run_knows_which_round_it_sweeps() {
        var opened = new DueDateRunOpened(DATE, 1, 2);
        var saga = new DueDateRunSaga();
        saga.on(opened, deadlines, Clock.fixed(NOW, ZoneOffset.UTC));

        DueDateRunSaga restored = restored(saga);
        restored.on(opened, deadlines, Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(deadlines.getScheduledDeadlines()).hasSize(2);
    }

    @Test
    void a_stored_schedule_knows_that_it_waits() {
        var scheduled = new DueDateRunScheduled(DATE, NOW);
        var saga = new DueDateScheduleSaga();
        saga.on(scheduled, deadlines);

        DueDateScheduleSaga restored = restored(saga);
        restored.on(scheduled, deadlines);

        assertThat(deadlines.getScheduledDeadlines()).hasSize(1);
    }

    @Test
    void the_payloads_of_the_deadlines_come_back_as_they_were() {
        var sweep = new SweepShard(DATE, 2, 4, 3, 2, new InstallmentKey(LocalDate.of(2026, 1, 31), "P1", 3), 17, 1);

        assertThat(SweepShard.class.cast(restored(sweep))).isEqualTo(sweep);
        assertThat(LocalDate.class.cast(restored(DATE))).isEqualTo(DATE);
    }

    /** Deadlines are stored by type name and bytes. */
    private <T> T restored(T object) {
        var stored = serializer.serialize(object, byte[].class);
        return serializer.deserialize(new SimpleSerializedObject<>(
                stored.getData(), byte[].class, stored.getType().getName(), null));
    }

    /** Stands where Axon calls a saga from, as deadlines can only be scheduled there. */
    private static final class SagaScope extends Scope {

        void enter() {
            startScope();
        }

        void leave() {
            endScope();
        }

        @Override
        public ScopeDescriptor describeScope() {
            return new SagaScopeDescriptor("saga", "1");
        }
    }
}
