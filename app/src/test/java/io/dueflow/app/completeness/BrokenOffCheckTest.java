package io.dueflow.app.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.app.clock.MovableClock;
import io.dueflow.app.embedded.EmbeddedDatabase;
import io.dueflow.eventstore.seen.Completeness;
import io.dueflow.eventstore.seen.EventsSeen;
import io.dueflow.eventstore.seen.WatchedReader;
import io.dueflow.messages.Shanghai;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.serialization.json.JacksonSerializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A check at night during which PostgreSQL is really away. */
class BrokenOffCheckTest {

    private static final Instant AT_NIGHT = Instant.parse("2026-12-14T19:30:00Z");

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock(AT_NIGHT.minusSeconds(60), Shanghai.ZONE);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void is_done_again_within_the_hour_and_then_the_next_day() {
        NightlyCheck nightly;
        try (var database = EmbeddedDatabase.start(folder)) {
            nightly = new NightlyCheck(new SkippedEvents(completeness(database), meters), LocalTime.of(3, 30), clock);
        }
        nightly.begin();
        for (var tries = 0; tries < 5; tries++) {
            clock.moveTo(AT_NIGHT.plus(Duration.ofMinutes(11L * tries)));
            nightly.checkWhenDue();
        }
        assertThat(found()).isNaN();

        try (var database = EmbeddedDatabase.start(folder)) {
            nightly.checkWhenDue();
            assertThat(found()).as("before its time has come").isNaN();
            clock.moveTo(AT_NIGHT.plus(Duration.ofMinutes(55)));
            nightly.checkWhenDue();
            assertThat(found()).isZero();
        }
    }

    @Test
    void is_given_up_for_the_day_after_an_hour() {
        NightlyCheck nightly;
        try (var database = EmbeddedDatabase.start(folder)) {
            nightly = new NightlyCheck(new SkippedEvents(completeness(database), meters), LocalTime.of(3, 30), clock);
        }
        nightly.begin();
        for (var tries = 0; tries < 6; tries++) {
            clock.moveTo(AT_NIGHT.plus(Duration.ofMinutes(11L * tries)));
            nightly.checkWhenDue();
        }

        try (var database = EmbeddedDatabase.start(folder)) {
            clock.moveTo(AT_NIGHT.plus(Duration.ofHours(23)));
            nightly.checkWhenDue();
            assertThat(found()).isNaN();
            clock.moveTo(AT_NIGHT.plus(Duration.ofHours(24)));
            nightly.checkWhenDue();
            assertThat(found()).isZero();
        }
    }

    private double found() {
        return meters.get("dueflow.completeness.wrong").gauge().value();
    }

    private static Completeness completeness(EmbeddedDatabase database) {
        var source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.username());
        source.setPassword(database.password());
        Flyway.configure().dataSource(source).load().migrate();
        var jdbc = new JdbcTemplate(source);
        var reader = new WatchedReader("query-side", List.of("query-side"));
        var seen = new EventsSeen(jdbc);
        reader.witnesses(seen);
        return new Completeness(
                reader, seen, jdbc, JacksonSerializer.defaultSerializer(), new DataSourceTransactionManager(source));
    }
}
