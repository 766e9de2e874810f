package io.dueflow.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.eventstore.testing.TestDatabase;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the first version has begun is read, and goes on, in the tables of today. */
class MigrationTest {

    private static final String REPAYMENT = "io.dueflow.saga.repayment.RepaymentSaga";
    private static final String SCHEDULE = "io.dueflow.saga.duedate.DueDateScheduleSaga";

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private JdbcTemplate jdbc;

    @BeforeEach
    void firstVersion() {
        database.setUrl(TestDatabase.emptyDatabase());
        jdbc = new JdbcTemplate(database);
        migrateTo("1");
    }

    @Test
    void one_reader_goes_on_where_the_last_of_four_was() {
        reader("query-side", 0, "{\"index\":812,\"gaps\":[792,793]}");
        reader("query-side", 1, "{\"index\":791,\"gaps\":[780]}");
        reader("query-side", 2, "{\"index\":1000,\"gaps\":[]}");
        reader("query-side", 3, "{\"index\":799,\"gaps\":[]}");
        reader("another", 1, "{\"index\":5,\"gaps\":[]}");

        migrateTo("latest");

        assertThat(readers())
                .containsExactly("another 1 {\"index\":5,\"gaps\":[]}", "query-side 0 {\"index\":791,\"gaps\":[780]}");
    }

    @Test
    void a_reader_that_has_read_nothing_yet_begins_at_the_beginning() {
        reader("query-side", 0, "{\"index\":812,\"gaps\":[]}");
        reader("query-side", 1, null);

        migrateTo("latest");

        assertThat(readers()).containsExactly("query-side 0 null");
    }

    @Test
    void a_reader_that_was_alone_stays_where_it_was() {
        reader("query-side", 0, "{\"index\":812,\"gaps\":[]}");

        migrateTo("latest");

        assertThat(readers()).containsExactly("query-side 0 {\"index\":812,\"gaps\":[]}");
    }

    @Test
    void repayments_that_were_on_their_way_are_found_by_their_attempt() {
        event();
        saga("1", REPAYMENT, "attemptNo", "P33-1-1", "{\"amount\":452230,\"commission\":2217}");
        saga("2", SCHEDULE, "runId", "run/2026-11-19", "{\"waiting\":true}");

        migrateTo("latest");

        assertThat(keyed()).containsExactly(REPAYMENT + " attemptNo P33-1-1 {\"amount\":452230,\"commission\":2217}");
        assertThat(stored()).containsExactly("run/2026-11-19 {\"waiting\":true}");
    }

    @Test
    void with_axon_server_sagas_stay_where_they_are() {
        saga("1", REPAYMENT, "attemptNo", "P33-1-1", "{\"amount\":452230,\"commission\":2217}");

        migrateTo("latest");

        assertThat(keyed()).isEmpty();
        assertThat(stored()).containsExactly("P33-1-1 {\"amount\":452230,\"commission\":2217}");
    }

    private void reader(String name, int segment, String token) {
        jdbc.update(
                "insert into token_entry (processor_name, segment, token) values (?, ?, convert_to(?, 'UTF8'))",
                name,
                segment,
                token);
    }

    private List<String> readers() {
        return jdbc.queryForList(
                "select concat(processor_name, ' ', segment, ' ', coalesce(convert_from(token, 'UTF8'), 'null'))"
                        + " from token_entry order by processor_name, segment",
                String.class);
    }

    private void event() {
        jdbc.update("insert into domain_event_entry"
                + " (aggregate_identifier, sequence_number, event_identifier, payload, payload_type, time_stamp)"
                + " values ('installment/P33/1', 0, 'e1', '{}', 'an event', '2026-11-17T21:00:00Z')");
    }

    private void saga(String id, String type, String key, String value, String state) {
        jdbc.update(
                "insert into saga_entry (saga_id, saga_type, serialized_saga) values (?, ?, convert_to(?, 'UTF8'))",
                id,
                type,
                state);
        jdbc.update(
                "insert into association_value_entry (association_key, association_value, saga_type, saga_id)"
                        + " values (?, ?, ?, ?)",
                key,
                value,
                type,
                id);
    }

    private List<String> keyed() {
        return jdbc.queryForList(
                "select concat_ws(' ', saga_type, association_key, saga_key, convert_from(state, 'UTF8')) from keyed_saga",
                String.class);
    }

    private List<String> stored() {
        return jdbc.queryForList(
                "select concat_ws(' ', association_value, convert_from(serialized_saga, 'UTF8'))"
                        + " from saga_entry join association_value_entry using (saga_id, saga_type)",
                String.class);
    }

    private void migrateTo(String version) {
        Flyway.configure().dataSource(database).target(version).load().migrate();
    }
}
