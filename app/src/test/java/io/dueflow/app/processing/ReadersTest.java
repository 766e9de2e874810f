package io.dueflow.app.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.boot.config.startup.ContextReadyStart;
import io.dueflow.app.serve.RunningService;
import io.dueflow.bank.gateway.recovery.GatewayLifecycle;
import io.dueflow.query.projection.ByProject;
import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SubscribingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

@ExtendWith(RunningService.Started.class)
class ReadersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EventProcessingConfiguration processing;
    private final DbSchedulerStarter starter;
    private final GatewayLifecycle gateway;
    private final SpringAxonConfiguration axon;

    ReadersTest(RunningService dueflow) {
        this.processing = dueflow.bean(EventProcessingConfiguration.class);
        this.starter = dueflow.bean(DbSchedulerStarter.class);
        this.gateway = dueflow.bean(GatewayLifecycle.class);
        this.axon = dueflow.bean(SpringAxonConfiguration.class);
    }

    @Test
    void a_stop_lets_the_banks_answers_be_recorded_before_nobody_handles_commands_any_more() {
        assertThat(gateway.getPhase())
                .isGreaterThan(axon.getPhase())
                .isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }

    @Test
    void only_the_read_models_follow_the_stream() {
        assertThat(processing.eventProcessors())
                .containsOnlyKeys(
                        "query-side",
                        "bank-gateway",
                        "RepaymentSagaProcessor",
                        "DueDateRunSagaProcessor",
                        "case-desk",
                        "reminders");
        assertThat(processing.eventProcessor("query-side", TrackingEventProcessor.class))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bank-gateway", "RepaymentSagaProcessor", "DueDateRunSagaProcessor", "case-desk", "reminders"})
    void what_follows_from_an_event_belongs_to_its_transaction(String name) {
        assertThat(processing.eventProcessor(name, SubscribingEventProcessor.class))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query-side",
                "bank-gateway",
                "RepaymentSagaProcessor",
                "DueDateRunSagaProcessor",
                "case-desk",
                "reminders"
            })
    void an_event_that_cannot_be_handled_is_not_logged_away(String name) {
        assertThat(processing.listenerInvocationErrorHandler(name)).isInstanceOf(PropagatingErrorHandler.class);
        assertThat(processing.errorHandler(name)).isInstanceOf(PropagatingErrorHandler.class);
    }

    @Test
    void the_read_models_run_and_keep_the_order_of_each_project() {
        var reader = processing
                .eventProcessor("query-side", TrackingEventProcessor.class)
                .orElseThrow();

        await().atMost(PATIENCE).until(() -> reader.processingStatus().size() == 1);
        assertThat(reader.processingStatus().values()).noneMatch(EventTrackerStatus::isErrorState);
        assertThat(processing.sequencingPolicy("query-side")).isInstanceOf(ByProject.class);
    }

    /** One that starts earlier fires what is due after a crash before there is anything to handle it. */
    @Test
    void deadlines_fire_when_everything_is_there() {
        assertThat(starter).isInstanceOf(ContextReadyStart.class);
    }
}
