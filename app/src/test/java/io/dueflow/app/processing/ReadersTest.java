package io.dueflow.app.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dueflow.app.serve.RunningService;
import io.dueflow.query.projection.ByProject;
import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningService.Started.class)
class ReadersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EventProcessingConfiguration processing;

    ReadersTest(RunningService dueflow) {
        this.processing = dueflow.bean(EventProcessingConfiguration.class);
    }

    @Test
    void there_are_four_readers_and_no_other() {
        assertThat(processing.eventProcessors())
                .containsOnlyKeys("query-side", "bank-gateway", "RepaymentSagaProcessor", "DueDateRunSagaProcessor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"query-side", "bank-gateway", "RepaymentSagaProcessor", "DueDateRunSagaProcessor"})
    void a_reader_stops_at_what_it_cannot_handle_and_runs_in_four_segments(String name) {
        var reader = processing
                .eventProcessor(name, PooledStreamingEventProcessor.class)
                .orElseThrow();

        assertThat(processing.listenerInvocationErrorHandler(name)).isInstanceOf(PropagatingErrorHandler.class);
        assertThat(processing.errorHandler(name)).isInstanceOf(PropagatingErrorHandler.class);
        await().atMost(PATIENCE).until(() -> reader.processingStatus().size() == 4);
        assertThat(reader.processingStatus().values()).noneMatch(EventTrackerStatus::isErrorState);
    }

    @Test
    void rows_where_streams_meet_are_written_in_the_order_of_each_project() {
        assertThat(processing.sequencingPolicy("query-side")).isInstanceOf(ByProject.class);
        assertThat(processing.sequencingPolicy("bank-gateway")).isInstanceOf(SequentialPerAggregatePolicy.class);
    }
}
