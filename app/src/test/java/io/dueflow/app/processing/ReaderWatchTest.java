package io.dueflow.app.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class ReaderWatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicReference<Throwable> fault = new AtomicReference<>();
    private final List<String> handled = new CopyOnWriteArrayList<>();
    private Configuration axon;
    private ReaderWatch watch;

    @ProcessingGroup("rows")
    private final class Rows {

        @EventHandler
        void on(String event) throws Throwable {
            if (fault.get() != null) {
                throw fault.get();
            }
            handled.add(event);
        }
    }

    @BeforeEach
    void start() {
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(config -> new InMemoryEventStorageEngine());
        configurer
                .eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(config -> PropagatingErrorHandler.INSTANCE)
                .registerTrackingEventProcessor("rows", Configuration::eventStore)
                .registerEventHandler(config -> new Rows());
        axon = configurer.start();
        watch = new ReaderWatch(axon.eventProcessingConfiguration());
        publish("first");
        await().until(() -> handled.contains("first"));
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void a_reader_that_stopped_for_an_error_is_told_of_and_begun_anew() {
        fault.set(new NoClassDefFoundError("exchanged under the process"));
        publish("second");
        await().until(() -> reader().isError());
        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(watch.health().getDetails()).containsOnlyKeys("rows");

        fault.set(null);
        watch.look();

        await().until(() -> handled.contains("second"));
        await().until(() -> watch.health().getStatus().equals(Status.UP));
        assertThat(handled).containsExactly("first", "second");
    }

    @Test
    void one_that_tries_again_by_itself_is_told_of_and_left_alone() {
        fault.set(new IllegalStateException("no row for it"));
        publish("second");
        await().until(() -> watch.health().getStatus().equals(Status.DOWN));
        assertThat(watch.health().getDetails().get("rows").toString()).contains("no row for it");

        watch.look();
        assertThat(reader().isError()).isFalse();
        fault.set(null);

        await().until(() -> handled.contains("second"));
        await().until(() -> watch.health().getStatus().equals(Status.UP));
    }

    /** A reader that stops for an error leaves it to its thread, which may end only after it was seen to have stopped. */
    private static ConditionFactory await() {
        return Awaitility.await().dontCatchUncaughtExceptions().atMost(PATIENCE);
    }

    private StreamingEventProcessor reader() {
        return axon.eventProcessingConfiguration()
                .eventProcessor("rows", StreamingEventProcessor.class)
                .orElseThrow();
    }

    private void publish(String event) {
        axon.eventStore().publish(GenericEventMessage.asEventMessage(event));
    }
}
