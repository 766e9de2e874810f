package io.dueflow.eventstore;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Brings the tables to this version, unless a later one has had them, or an earlier one is still at work on them. To the
 * earlier of two there may be events that it does not know, which its readers pass over for ever, a begun repayment that it
 * would not carry on, and tables that are not as it asks for them. Flyway itself would say nothing.
 */
@Component
class OneVersionAtATime implements FlywayMigrationStrategy {

    private static final Set<MigrationState> LATER =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    /** Readers have a token from the first start on. Nodes that find an empty database may start together. */
    private static final String HAS_SERVED = "select exists (select from token_entry)";

    /** Each process has a name of its own, as application.yaml says; earlier versions have that of all who use the driver. */
    private static final String OTHERS = """
            select distinct coalesce(host(client_addr), 'this machine') from pg_stat_activity
            where datname = current_database() and backend_type = 'client backend'
              and application_name <> current_setting('application_name')
              and (application_name like 'dueflow %' or application_name = 'PostgreSQL JDBC Driver')
            order by 1""";

    /** From here on what follows from an event belongs to its transaction; before, three readers saw to it. */
    private static final MigrationVersion NO_SUCH_READERS = MigrationVersion.fromVersion("6");

    private static final String UNREAD = """
            select exists (select from token_entry
              where processor_name in ('bank-gateway', 'RepaymentSagaProcessor', 'DueDateRunSagaProcessor')
                and coalesce((convert_from(token, 'UTF8')::json ->> 'index')::bigint, -1)
                  < (select max(global_index) from domain_event_entry))""";

    @Override
    public void migrate(Flyway flyway) {
        var migrations = flyway.info();
        Arrays.stream(migrations.applied())
                .filter(migration -> LATER.contains(migration.getState()))
                .reduce((earlier, last) -> last)
                .ifPresent(OneVersionAtATime::refuseToGoBack);
        if (migrations.applied().length > 0 && migrations.pending().length > 0) {
            var database = new JdbcTemplate(flyway.getConfiguration().getDataSource());
            requireNobodyElse(database);
            if (Arrays.stream(migrations.pending())
                    .anyMatch(next -> next.getVersion().equals(NO_SUCH_READERS))) {
                requireAllRead(database);
            }
        }
        flyway.migrate();
    }

    private static void refuseToGoBack(MigrationInfo last) {
        throw new IllegalStateException(
                "A later version of Dueflow has had this database (its migration %s, %s). Start that version, or a still later one."
                        .formatted(last.getVersion(), last.getDescription()));
    }

    private static void requireNobodyElse(JdbcTemplate database) {
        var others = holds(database, HAS_SERVED) ? database.queryForList(OTHERS, String.class) : List.<String>of();
        if (!others.isEmpty()) {
            throw new IllegalStateException(
                    "Another node, of an earlier version of Dueflow, is still at work on this database (connected from %s). Stop all of them, then start one of this version."
                            .formatted(String.join(", ", others)));
        }
    }

    private static void requireAllRead(JdbcTemplate database) {
        if (holds(database, UNREAD)) {
            throw new IllegalStateException(
                    "The first version of Dueflow was stopped before it had done all that follows from its events. Start it once more, wait until its runs are complete, then stop it.");
        }
    }

    private static boolean holds(JdbcTemplate database, String question) {
        return Boolean.TRUE.equals(database.queryForObject(question, Boolean.class));
    }
}
