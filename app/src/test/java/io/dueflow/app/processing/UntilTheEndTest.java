package io.dueflow.app.processing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.saga.casework.CaseDesk;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.Test;

class UntilTheEndTest {

    private record Happened(String what) {}

    @ProcessingGroup(CaseDesk.GROUP)
    private static final class Follower {

        private final List<String> heard = new ArrayList<>();

        @EventHandler
        void on(Happened event) {
            heard.add(event.what());
        }
    }

    @Test
    void what_follows_from_an_event_follows_as_well_when_the_service_stops_meanwhile() {
        var follower = new Follower();
        var configurer = DefaultConfigurer.defaultConfiguration()
                .configureSerializer(config -> JacksonSerializer.defaultSerializer())
                .configureEmbeddedEventStore(config -> new InMemoryEventStorageEngine());
        new ProcessorConfiguration().withinTheTransaction().configureModule(configurer);
        configurer.eventProcessing().registerEventHandler(config -> follower);
        var axon = configurer.start();
        axon.eventStore().publish(GenericEventMessage.asEventMessage(new Happened("before")));

        axon.shutdown();
        axon.eventStore().publish(GenericEventMessage.asEventMessage(new Happened("meanwhile")));

        assertThat(follower.heard).containsExactly("before", "meanwhile");
    }
}
