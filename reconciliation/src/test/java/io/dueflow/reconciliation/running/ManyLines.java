package io.dueflow.reconciliation.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.eventstore.testing.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long a day of a million lines takes; run by name only, with the heap that it is to do with:
 * {@code -Dtest=ManyLines -DargLine=-Xmx512m}. Filling takes long: {@code -Dreconciliation.fill=true} fills the database
 * whose address is in {@code reconciliation.database}, and without it a copy of that one is reconciled.
 */
class ManyLines {

    private static final Logger LOG = LoggerFactory.getLogger(ManyLines.class);
    private static final LocalDate DATE = LocalDate.of(2026, 3, 10);

    @Test
    void a_large_day_is_reconciled() throws Exception {
        var repayments = Integer.getInteger("reconciliation.repayments", 512_820);
        var day = new GeneratedDay(DATE, repayments);
        var statements = new WrittenStatements();
        statements.add(day);
        var seeds = 0;
        for (var at = repayments / 120; at < repayments; at += repayments / 110) {
            var settled = at;
            while (!GeneratedDay.isSettled(settled)) {
                settled++;
            }
            day.with(settled, Seed.values()[seeds++ % Seed.values().length]);
        }
        // The events are there before the node, whose reader need not go through them.
        var database = System.getProperty("reconciliation.database");
        if (database == null) {
            database = TestDatabase.emptyDatabase();
            fill(database, day);
        } else if (Boolean.getBoolean("reconciliation.fill")) {
            fill(database, day);
            return;
        }
        try (var node = Node.start(database, statements, Instant.parse("2026-04-11T17:30:00Z"))) {
            var start = System.nanoTime();
            var processor = processorTime();
            var reconciled = node.reconcile(DATE);
            LOG.info(
                    "{} lines in {} ms with {} ms of this process's processor time, {} of {} breaks",
                    reconciled.lines(),
                    Duration.ofNanos(System.nanoTime() - start).toMillis(),
                    processorTime().minus(processor).toMillis(),
                    node.breaks(DATE).size(),
                    seeds);
            assertThat(node.breaks(DATE)).hasSize(seeds);
        }
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void fill(String database, GeneratedDay day) throws SQLException {
        Flyway.configure().dataSource(database, null, null).load().migrate();
        try (var connection = DriverManager.getConnection(database)) {
            day.writeEvents(connection);
        }
    }
}
