package io.dueflow.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.eventstore.EventStoreConfiguration;
import io.dueflow.eventstore.testing.EventStoreAlone;
import io.dueflow.eventstore.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@EventStoreAlone
@Timeout(120)
class OrderedAppendsTest {

    record Happened(String what) {}

    @Configuration
    @EnableAutoConfiguration
    @ComponentScan(basePackageClasses = EventStoreConfiguration.class)
    static class Alone {}

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        var url = TestDatabase.emptyDatabase();
        registry.add("spring.datasource.url", () -> url);
    }

    @Autowired
    private EventGateway events;

    @Autowired
    private TransactionManager transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void no_event_is_seen_before_one_with_an_earlier_place_has_been_committed() throws Exception {
        var hasItsPlace = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var slow = CompletableFuture.runAsync(() -> publish("slow", () -> {
            hasItsPlace.countDown();
            await(mayCommit);
        }));
        await(hasItsPlace);

        var quick = CompletableFuture.runAsync(() -> publish("quick", () -> {}));

        assertThat(quick).as("the quick one waits for its turn").failsWithin(500, TimeUnit.MILLISECONDS);
        assertThat(seen("quick")).isEmpty();
        mayCommit.countDown();
        slow.join();
        quick.join();
        assertThat(seen("quick").get(0)).isGreaterThan(seen("slow").get(0));
    }

    @Test
    void whoever_reads_while_many_append_finds_no_gap_that_is_filled_later() {
        var writers = IntStream.range(0, 8)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                    for (var i = 0; i < 25; i++) {
                        publish("many", () -> {});
                    }
                }))
                .toList();
        while (!CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new))
                .isDone()) {
            var before = seen("many");
            var after = seen("many");
            assertThat(after.subList(0, before.size())).isEqualTo(before);
        }
        assertThat(seen("many")).hasSize(200);
    }

    @Test
    void an_event_outside_a_unit_of_work_is_appended_at_once() {
        events.publish(new Happened("outside"));

        assertThat(seen("outside")).hasSize(1);
    }

    private void publish(String what, Runnable afterTheAppend) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.attachTransaction(transactions);
        events.publish(new Happened(what));
        unitOfWork.onPrepareCommit(published -> unitOfWork.onPrepareCommit(appended -> afterTheAppend.run()));
        unitOfWork.commit();
    }

    /** The places of the events in the sequence, in their order. */
    private List<Long> seen(String what) {
        return jdbc.queryForList(
                "select global_index from domain_event_entry where convert_from(payload, 'UTF8') like ? order by 1",
                Long.class,
                "%" + what + "%");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
