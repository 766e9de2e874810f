package io.dueflow.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.eventstore.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

class NoLaterVersionTest {

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final NoLaterVersion strategy = new NoLaterVersion();

    @Test
    void an_empty_database_and_an_earlier_one_are_brought_to_this_version() {
        database.setUrl(TestDatabase.emptyDatabase());
        Flyway.configure().dataSource(database).target("1").load().migrate();

        strategy.migrate(flyway());

        assertThat(flyway().info().pending()).isEmpty();
        strategy.migrate(flyway());
    }

    @Test
    void a_database_that_a_later_version_has_had_is_refused() {
        database.setUrl(TestDatabase.emptyDatabase());
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

    private Flyway flyway() {
        return Flyway.configure().dataSource(database).load();
    }
}
