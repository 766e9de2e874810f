package io.dueflow.eventstore;

import java.util.Arrays;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings the tables to this version, unless a later one has had them: there may be events that this one does not know, at
 * which its readers would stop, and a begun repayment that it would not carry on. Flyway itself would say nothing.
 */
@Component
class NoLaterVersion implements FlywayMigrationStrategy {

    private static final Set<MigrationState> LATER =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    @Override
    public void migrate(Flyway flyway) {
        Arrays.stream(flyway.info().applied())
                .filter(migration -> LATER.contains(migration.getState()))
                .reduce((earlier, last) -> last)
                .ifPresent(NoLaterVersion::refuse);
        flyway.migrate();
    }

    private static void refuse(MigrationInfo last) {
        throw new IllegalStateException(
                "A later version of Dueflow has had this database (its migration %s, %s). Start that version, or a still later one."
                        .formatted(last.getVersion(), last.getDescription()));
    }
}
