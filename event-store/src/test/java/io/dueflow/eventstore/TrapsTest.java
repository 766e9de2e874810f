package io.dueflow.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.eventstore.addressee.RememberedTargets;
import io.dueflow.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What is known to go wrong with these versions, each shown not to. */
@SpringBootTest(
        properties = {
            "axon.axonserver.enabled=false",
            "axon.update-check.disabled=true",
            "axon.serializer.general=jackson3",
            "axon.serializer.messages=jackson3",
            "axon.serializer.events=jackson3"
        })
class TrapsTest {

    @Configuration
    @EnableAutoConfiguration
    @ComponentScan(basePackageClasses = EventStoreConfiguration.class)
    static class EventStoreAlone {}

    record SomethingHappened(String what) {}

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        var url = TestDatabase.emptyDatabase();
        registry.add("spring.datasource.url", () -> url);
    }

    @Autowired
    private EventGateway events;

    @Autowired
    private EventStorageEngine storage;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionManager transactions;

    @Autowired
    private TokenStore tokens;

    @Autowired
    private Serializer serializer;

    @Autowired
    private DeadlineManager deadlines;

    @Test
    void who_is_overtaken_by_another_node_is_told_so_and_not_that_something_is_broken() {
        append("overtaken", 0);
        append("overtaken", 1);

        assertThatThrownBy(() -> append("overtaken", 0)).isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> append("overtaken", 1)).isInstanceOf(ConcurrencyException.class);
    }

    private void append(String stream, long sequenceNumber) {
        storage.appendEvents(
                new GenericDomainEventMessage<>("Something", stream, sequenceNumber, new SomethingHappened("here")));
    }

    @Test
    void a_command_is_not_searched_for_its_aggregate_each_time(@Autowired org.axonframework.config.Configuration axon) {
        assertThat(axon.getComponent(CommandTargetResolver.class)).isInstanceOf(RememberedTargets.class);
    }

    @Test
    void the_class_of_an_event_is_not_looked_up_each_time(
            @Autowired @Qualifier("eventSerializer") Serializer ofEvents) {
        assertThat(((Jackson3Serializer) ofEvents).getObjectMapper().getTypeFactory())
                .isInstanceOf(RememberedClasses.class);
    }

    @Test
    void rows_and_events_of_a_unit_of_work_are_rolled_back_together() {
        jdbc.execute("create table row_beside_an_event (id int)");
        var work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(transactions);

        assertThatThrownBy(() -> {
                    jdbc.update("insert into row_beside_an_event values (1)");
                    events.publish(new SomethingHappened("never"));
                    work.onPrepareCommit(ending -> {
                        throw new IllegalStateException("the power fails");
                    });
                    work.commit();
                })
                .hasMessageContaining("the power fails");

        assertThat(count("row_beside_an_event")).isZero();
        assertThat(count("domain_event_entry where convert_from(payload, 'UTF8') like '%never%'"))
                .isZero();
    }

    @Test
    void payloads_are_bytea_and_leave_no_large_objects_behind() {
        events.publish(new SomethingHappened("once"));

        assertThat(jdbc.queryForList("""
                        select distinct data_type from information_schema.columns
                        where column_name in ('payload', 'meta_data', 'token', 'serialized_saga', 'task_data')""", String.class)).isEqualTo(List.of("bytea"));
        assertThat(count("domain_event_entry where convert_from(payload, 'UTF8') like '%once%'"))
                .isEqualTo(1);
        assertThat(count("pg_largeobject_metadata")).isZero();
    }

    @Test
    void an_event_committed_two_minutes_late_is_not_skipped_by_a_reader_that_has_passed_it() throws Exception {
        var system = GenericEventMessage.clock;
        try (var slow = dataSource.getConnection()) {
            slow.setAutoCommit(false);
            var place = takePlace(slow);
            events.publish(new SomethingHappened("in time"));
            GenericEventMessage.clock = Clock.offset(system, Duration.ofMinutes(2));
            var seen = readAfter(GapAwareTrackingToken.newInstance(place - 1, List.of()));
            assertThat(seen).hasSize(1);

            fillPlace(slow, place);

            assertThat(readAfter(seen.get(0).trackingToken())).hasSize(1);
        } finally {
            GenericEventMessage.clock = system;
        }
    }

    @Test
    void a_replay_token_is_stored_and_read_back() {
        var atReset = GapAwareTrackingToken.newInstance(42, List.of(17L));
        var replaying = ReplayToken.createReplayToken(atReset, GapAwareTrackingToken.newInstance(3, List.of()));

        transactions.executeInTransaction(() -> {
            tokens.initializeTokenSegments("reset", 1);
            tokens.storeToken(replaying, "reset", 0);
        });

        assertThat(transactions.fetchInTransaction(() -> tokens.fetchToken("reset", 0)))
                .isEqualTo(replaying);
    }

    @Test
    void an_event_that_has_gained_a_field_still_loads() {
        var stored = new SimpleSerializedObject<>(
                "{\"what\":\"then\",\"since\":\"later\"}", String.class, SomethingHappened.class.getName(), null);

        assertThat(this.<SomethingHappened>deserialize(stored)).isEqualTo(new SomethingHappened("then"));
    }

    @Test
    void a_deadline_scheduled_in_a_transaction_that_fails_was_never_scheduled() {
        var before = count("scheduled_tasks");
        var work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(transactions);
        deadlines.schedule(Duration.ofDays(1), "never", null, new NoScope());
        assertThatThrownBy(() -> {
                    work.onPrepareCommit(ending -> {
                        throw new IllegalStateException("the power fails");
                    });
                    work.commit();
                })
                .hasMessageContaining("the power fails");

        assertThat(count("scheduled_tasks")).isEqualTo(before);
    }

    private <T> T deserialize(SimpleSerializedObject<String> stored) {
        return serializer.deserialize(stored);
    }

    private List<? extends TrackedEventMessage<?>> readAfter(TrackingToken token) {
        try (var stream = storage.readEvents(token, false)) {
            return stream.toList();
        }
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
                        select %d, 'late', 0, 'late', meta_data, payload, payload_type, time_stamp
                        from domain_event_entry limit 1""".formatted(place));
        connection.commit();
    }

    private long count(String from) {
        return jdbc.queryForObject("select count(*) from " + from, Long.class);
    }
}
