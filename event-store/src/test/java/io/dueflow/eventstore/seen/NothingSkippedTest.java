package io.dueflow.eventstore.seen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dueflow.eventstore.EventStoreConfiguration;
import io.dueflow.eventstore.testing.EventStoreAlone;
import io.dueflow.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two groups share a reader, and a third one is on nobody's list. */
@EventStoreAlone
class NothingSkippedTest {

    private static final String READER = "books";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The reader waits for a gap until what follows it is half an hour old. */
    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofHours(1));

    record Booked(int number) {}

    record NobodyListens(int number) {}

    @Component
    @ProcessingGroup(READER)
    static class Books {
        final List<Integer> booked = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(Booked event) {
            booked.add(event.number());
        }
    }

    @Component
    @ProcessingGroup("told")
    static class Told {
        @EventHandler
        void on(Booked event) {
            if (event.number() < 0) {
                throw new IllegalStateException("this one cannot be told");
            }
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @ComponentScan(basePackageClasses = {EventStoreConfiguration.class, NothingSkippedTest.class})
    static class Watched {

        @Bean
        WatchedReader watchedReader() {
            return new WatchedReader(READER, List.of(READER, "told", "forgotten"));
        }

        @Bean
        EventsSeen eventsSeen(JdbcTemplate jdbc) {
            return new EventsSeen(jdbc);
        }

        @Bean
        ConfigurerModule witnesses(WatchedReader reader, EventsSeen seen) {
            return reader.witnesses(seen);
        }

        @Bean
        ConfigurerModule oneReader() {
            return configurer -> configurer
                    .eventProcessing()
                    .registerDefaultListenerInvocationErrorHandler(config -> PropagatingErrorHandler.INSTANCE)
                    .registerTrackingEventProcessor(
                            READER,
                            org.axonframework.config.Configuration::eventStore,
                            config -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                    .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                                    .andBatchSize(100))
                    .assignProcessingGroup("told", READER);
        }

        @Bean
        Completeness completeness(
                WatchedReader reader,
                EventsSeen seen,
                JdbcTemplate jdbc,
                Serializer serializer,
                PlatformTransactionManager transactions) {
            return new Completeness(reader, seen, jdbc, serializer, transactions);
        }

        @Bean
        Mending mending(
                WatchedReader reader,
                EventsSeen seen,
                JdbcTemplate jdbc,
                Serializer serializer,
                PlatformTransactionManager transactions) {
            return new Mending(reader, seen, jdbc, serializer, transactions);
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        var url = TestDatabase.emptyDatabase();
        registry.add("spring.datasource.url", () -> url);
    }

    @Autowired
    private EventStore store;

    @Autowired
    private EventProcessingConfiguration processing;

    @Autowired
    private Completeness completeness;

    @Autowired
    private Mending mending;

    @Autowired
    private EventsSeen seen;

    @Autowired
    private Books books;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    /** As if the service had been brought up to this version now; the next event gets the first place of a bucket. */
    @BeforeEach
    void nothing_was_noted_yet() {
        jdbc.execute("truncate events_seen, events_seen_since");
        List.of(READER, "told", "forgotten").forEach(seen::begin);
        jdbc.queryForObject(
                "select setval('domain_event_entry_global_index_seq', greatest(?, 1), false)",
                Long.class,
                seen.since(READER) * Bucket.PLACES);
        books.booked.clear();
    }

    @Test
    void what_the_reader_has_read_is_proved_for_each_group() {
        happened(1_100);

        assertThat(of(READER)).satisfies(NothingSkippedTest::isComplete).returns(1_100L, GroupCompleteness::seen);
        assertThat(of("told")).satisfies(NothingSkippedTest::isComplete).returns(1_100L, GroupCompleteness::stored);
    }

    @Test
    void a_group_that_is_not_reached_has_seen_nothing() {
        happened(150);

        assertThat(of("forgotten"))
                .returns(false, GroupCompleteness::complete)
                .returns(150L, GroupCompleteness::missed)
                .satisfies(group -> assertThat(group.firstMissed()).hasSize(GroupCompleteness.MOST_LISTED));
    }

    @Test
    void an_event_that_no_handler_wants_was_seen_too() {
        publish(Instant.now(), new NobodyListens(1));
        awaitRead();

        assertThat(of(READER)).satisfies(NothingSkippedTest::isComplete).returns(1L, GroupCompleteness::seen);
    }

    /** Our own appends take turns, so only a foreign writer can do this. */
    @Test
    void an_event_that_is_committed_after_the_reader_gave_it_up_is_found_and_named() throws SQLException {
        happened(20);
        try (var slow = dataSource.getConnection()) {
            slow.setAutoCommit(false);
            var place = takePlace(slow);
            publish(LONG_AGO, new Booked(21));
            publish(LONG_AGO, new Booked(22));
            awaitRead();
            fillPlace(slow, place);
            happened(10);

            var found = of(READER);
            assertThat(books.booked).doesNotContain(4711);
            assertThat(found.complete()).isFalse();
            assertThat(found.missed()).isEqualTo(1);
            assertThat(found.stored()).isEqualTo(found.seen() + 1);
            assertThat(found.firstMissed())
                    .containsExactly(new MissedEvent(
                            place, "late/" + place, "NothingSkippedTest$Booked", "stream/7", LONG_AGO.toString()));
            assertThat(of("told").firstMissed()).isEqualTo(found.firstMissed());

            mending.mend(List.of(place));
            assertThat(of(READER)).satisfies(NothingSkippedTest::isComplete);
            assertThat(of("told")).satisfies(NothingSkippedTest::isComplete);
            happened(1);
            assertThat(of(READER)).satisfies(NothingSkippedTest::isComplete);
        }
    }

    @Test
    void an_event_that_the_reader_still_waits_for_is_not_missed() throws SQLException {
        happened(5);
        try (var slow = dataSource.getConnection()) {
            slow.setAutoCommit(false);
            var place = takePlace(slow);
            happened(1);
            assertThat(of(READER)).satisfies(NothingSkippedTest::isComplete);

            fillPlace(slow, place);
            await().atMost(PATIENCE).until(() -> of(READER).seen() == 7);
            assertThat(of(READER)).satisfies(NothingSkippedTest::isComplete);
        }
    }

    @Test
    void only_what_was_missed_can_be_mended() {
        happened(3);
        var first = seen.since(READER) * Bucket.PLACES;
        jdbc.update("delete from events_seen where reader_group <> 'forgotten'");
        mending.mend(List.of(first + 1));

        assertThat(of(READER).missed()).isEqualTo(2);
        assertThatThrownBy(() -> mending.mend(List.of(first + 1)))
                .hasMessage("The event at place %d was not missed.".formatted(first + 1));
        assertThatThrownBy(() -> mending.mend(List.of(first + 2, first + 900)))
                .hasMessage("There is no event at place %d.".formatted(first + 900));
        assertThat(of(READER).missed()).isEqualTo(2);
    }

    /** What it notes would else still be there when all events are read, and noted, once more. */
    @Test
    void a_reset_waits_for_whoever_mends_and_clears_that_as_well() {
        var ofMending = new Bucket();
        ofMending.add(0, 1);
        var noted = new TreeMap<Long, Bucket>(Map.of(9_999L, ofMending));
        var transaction = new TransactionTemplate(transactions);

        var reset = transaction.execute(mending -> {
            seen.lock(READER);
            seen.add(new TreeMap<>(Map.of(READER, noted)));
            var resetting =
                    CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> seen.clear(READER)));
            assertThat(resetting).failsWithin(Duration.ofMillis(300));
            return resetting;
        });
        reset.join();

        assertThat(seen.read(READER, 9_999, 9_999)).isEmpty();
    }

    @Test
    void an_event_that_is_gone_or_was_exchanged_is_found() {
        happened(10);
        var first = seen.since(READER) * Bucket.PLACES;
        jdbc.update("update domain_event_entry set event_identifier = 'another' where global_index = ?", first + 5);
        assertThat(of(READER))
                .returns(false, GroupCompleteness::complete)
                .satisfies(group -> assertThat(group.differing())
                        .singleElement()
                        .satisfies(range -> assertThat(first + 5).isBetween(range.first(), range.last())));

        jdbc.update("delete from domain_event_entry where global_index = ?", first + 7);
        assertThat(of(READER))
                .returns(1L, GroupCompleteness::gone)
                .returns(List.of(first + 7), GroupCompleteness::firstGone)
                .returns(0L, GroupCompleteness::missed);
    }

    @Test
    void a_replay_notes_all_of_it_once_more() {
        happened(50);
        reader().shutDown();
        reader().resetTokens();
        assertThat(of(READER).seen()).isZero();

        reader().start();
        awaitRead();

        var all = jdbc.queryForObject("select count(*) from domain_event_entry", Long.class);
        assertThat(of(READER)).satisfies(NothingSkippedTest::isComplete).returns(all, GroupCompleteness::seen);
        assertThat(of("told")).satisfies(NothingSkippedTest::isComplete).returns(0L, GroupCompleteness::firstPlace);
    }

    @Test
    void what_was_not_handled_was_not_seen() {
        happened(5);
        publish(Instant.now(), new Booked(6), new Booked(-1));
        await().atMost(PATIENCE)
                .until(() -> reader().processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState));

        assertThat(of(READER)).satisfies(NothingSkippedTest::isComplete).returns(5L, GroupCompleteness::seen);

        jdbc.update("delete from domain_event_entry where convert_from(payload, 'UTF8') like '%-1%'");
        awaitRead();
        assertThat(of(READER)).satisfies(NothingSkippedTest::isComplete).returns(6L, GroupCompleteness::seen);
    }

    @Test
    void nothing_is_claimed_of_what_was_not_noted() {
        happened(1_000);
        jdbc.execute("truncate events_seen, events_seen_since");
        List.of(READER, "told", "forgotten").forEach(seen::begin);
        var before = of(READER);
        happened(100);

        assertThat(before).returns(0L, GroupCompleteness::stored).satisfies(NothingSkippedTest::isComplete);
        assertThat(before.firstPlace()).isGreaterThan(before.lastPlace());
        assertThat(of(READER)).satisfies(NothingSkippedTest::isComplete).returns(76L, GroupCompleteness::stored);
    }

    private static void isComplete(GroupCompleteness group) {
        assertThat(group)
                .returns(true, GroupCompleteness::complete)
                .returns(0L, GroupCompleteness::missed)
                .returns(group.stored(), GroupCompleteness::seen);
    }

    private void happened(int times) {
        publish(Instant.now(), IntStream.range(0, times).mapToObj(Booked::new).toArray());
        awaitRead();
    }

    private void publish(Instant at, Object... events) {
        store.publish(java.util.Arrays.stream(events)
                .map(event ->
                        new GenericEventMessage<>(UUID.randomUUID().toString(), event, MetaData.emptyInstance(), at))
                .toList());
    }

    private void awaitRead() {
        var head = jdbc.queryForObject("select max(global_index) from domain_event_entry", Long.class);
        await().atMost(PATIENCE)
                .until(() -> reader().processingStatus().values().stream()
                        .anyMatch(status -> status.getTrackingToken() != null
                                && status.getCurrentPosition().orElse(-1) >= head));
    }

    private GroupCompleteness of(String name) {
        return completeness.check().stream()
                .filter(group -> group.group().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private TrackingEventProcessor reader() {
        return processing.eventProcessor(READER, TrackingEventProcessor.class).orElseThrow();
    }

    private static long takePlace(Connection connection) throws SQLException {
        try (var row =
                connection.createStatement().executeQuery("select nextval('domain_event_entry_global_index_seq')")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void fillPlace(Connection connection, long place) throws SQLException {
        connection.createStatement().execute("""
                        insert into domain_event_entry (global_index, aggregate_identifier, sequence_number,
                          event_identifier, meta_data, payload, payload_type, time_stamp)
                        select %1$d, 'stream/7', %1$d, 'late/%1$d', meta_data, '{"number":4711}', payload_type, '%2$s'
                        from domain_event_entry limit 1""".formatted(place, LONG_AGO));
        connection.commit();
    }
}
