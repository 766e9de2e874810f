package io.dueflow.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.eventstore.testing.TestDatabase;
import java.sql.DriverManager;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

class OneVersionAtATimeTest {

    private static final String NAME = "&ApplicationName=";

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final OneVersionAtATime strategy = new OneVersionAtATime();
    private String url;

    @BeforeEach
    void empty() {
        url = TestDatabase.emptyDatabase();
        database.setUrl(url + NAME + "dueflow one");
    }

    @Test
    void an_empty_database_and_an_earlier_one_are_brought_to_this_version() {
        Flyway.configure().dataSource(database).target("1").load().migrate();

        strategy.migrate(flyway());

        assertThat(flyway().info().pending()).isEmpty();
        strategy.migrate(flyway());
    }

    @Test
    void a_database_that_a_later_version_has_had_is_refused() {
        strategy.migrate(flyway());
        new JdbcTemplate(database).execute("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                  installed_by, execution_time, success)
                values (1000, '4711', 'of tomorrow', 'SQL', 'V4711__of_tomorrow.sql', 1, 'postgres', 1, true)""");

        assertThatThrownBy(() -> strategy.migrate(flyway()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A later version of Dueflow has had this database (its migration 4711, of tomorrow)."
                        + " Start that version, or a still later one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dueflow two", "PostgreSQL JDBC Driver"})
    void tables_that_another_node_works_with_are_not_changed(String another) throws Exception {
        servedBefore();

        try (var connection = DriverManager.getConnection(url + NAME + another)) {
            assertThat(connection.isValid(1)).isTrue();
            assertThatThrownBy(() -> strategy.migrate(flyway()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Another node, of an earlier version of Dueflow, is still at work on this database"
                            + " (connected from 127.0.0.1). Stop all of them, then start one of this version.");
        }

        assertThat(flyway().info().pending()).isNotEmpty();
    }

    @Test
    void who_only_looks_at_the_tables_and_what_else_this_node_does_are_no_other_nodes() throws Exception {
        servedBefore();

        try (var onlooker = DriverManager.getConnection(url + NAME + "psql");
                var ours = database.getConnection()) {
            assertThat(onlooker.isValid(1) && ours.isValid(1)).isTrue();
            strategy.migrate(flyway());
        }

        assertThat(flyway().info().pending()).isEmpty();
    }

    @Test
    void another_node_may_start_on_tables_that_stay_as_they_are_or_have_never_been_used() throws Exception {
        Flyway.configure().dataSource(database).target("1").load().migrate();

        try (var connection = DriverManager.getConnection(url + NAME + "dueflow two")) {
            assertThat(connection.isValid(1)).isTrue();
            strategy.migrate(flyway());
            token();
            strategy.migrate(flyway());
        }

        assertThat(flyway().info().pending()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank-gateway", "RepaymentSagaProcessor", "DueDateRunSagaProcessor"})
    void what_readers_of_the_first_version_have_not_read_is_not_given_up(String reader) {
        servedBefore();
        var jdbc = new JdbcTemplate(database);
        jdbc.update("insert into domain_event_entry"
                + " (aggregate_identifier, sequence_number, event_identifier, payload, payload_type, time_stamp)"
                + " values ('installment/P33/1', 0, 'e1', '{}', 'an event', '2026-11-17T21:00:00Z')");
        jdbc.update(
                "insert into token_entry (processor_name, segment, token) values (?, 0, '{\"index\":0,\"gaps\":[]}')",
                reader);

        assertThatThrownBy(() -> strategy.migrate(flyway()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The first version of Dueflow was stopped before it had done all that follows from its events."
                                + " Start it once more, wait until its runs are complete, then stop it.");
        assertThat(flyway().info().pending()).isNotEmpty();

        jdbc.update("update token_entry set token = '{\"index\":1,\"gaps\":[]}' where processor_name = ?", reader);
        strategy.migrate(flyway());
        assertThat(flyway().info().pending()).isEmpty();
    }

    private void servedBefore() {
        Flyway.configure().dataSource(database).target("1").load().migrate();
        token();
    }

    private void token() {
        new JdbcTemplate(database).update("insert into token_entry (processor_name, segment) values ('query-side', 0)");
    }

    private Flyway flyway() {
        return Flyway.configure().dataSource(database).load();
    }
}
