package io.dueflow.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.eventstore.testing.EventStoreAlone;
import io.dueflow.eventstore.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@EventStoreAlone
@ContextConfiguration(classes = OrderedAppendsTest.Alone.class)
@Timeout(120)
class StoredEventStreamTest {

    record Happened(int number) {}

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        var url = TestDatabase.emptyDatabase();
        registry.add("spring.datasource.url", () -> url);
    }

    @Autowired
    private EventGateway events;

    @Autowired
    private EventStore store;

    @Autowired
    private EventStorageEngine engine;

    @Test
    void every_event_comes_once_and_in_order_over_many_batches_and_none_twice() throws Exception {
        try (var stream = store.openStream(store.createHeadToken())) {
            for (var from = 0; from < 5_000; from += 500) {
                events.publish(IntStream.range(from, from + 500)
                        .mapToObj(Happened::new)
                        .toList());
            }

            assertThat(take(stream, 5_000))
                    .isEqualTo(IntStream.range(0, 5_000).boxed().toList());
            assertThat(stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void what_was_looked_at_is_still_there_and_a_stream_goes_on_after_its_token() throws Exception {
        var head = store.createHeadToken();
        events.publish(new Happened(1), new Happened(2));
        try (var stream = store.openStream(head)) {
            assertThat(stream.peek()).isPresent();
            assertThat(stream.peek().get().getPayload()).isEqualTo(new Happened(1));
            var first = stream.nextAvailable();

            try (var another = store.openStream(first.trackingToken())) {
                assertThat(take(another, 1)).containsExactly(2);
            }
        }
    }

    /** By itself this one would not look within a day. */
    @Test
    void a_reader_that_waits_is_woken_by_a_commit() throws Exception {
        var sleepy = new IndexedEventStore(EmbeddedEventStore.builder().storageEngine(engine), Duration.ofDays(1));
        try (var stream = sleepy.openStream(sleepy.createHeadToken())) {
            for (var number = 0; number < 10; number++) {
                var waiting = CompletableFuture.supplyAsync(() -> take(stream, 1));
                Thread.sleep(50);
                sleepy.publish(GenericEventMessage.asEventMessage(new Happened(number)));
                assertThat(waiting).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(List.of(number));
            }
        }
    }

    private static List<Integer> take(BlockingStream<TrackedEventMessage<?>> stream, int count) {
        var taken = new ArrayList<Integer>();
        try {
            while (taken.size() < count) {
                taken.add(((Happened) stream.nextAvailable().getPayload()).number());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return taken;
    }
}
