package io.dueflow.reconciliation.ours;

import io.dueflow.reconciliation.match.BankDay;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Between which places among all events those of a day lie. Places are in the order of commits and moments nearly so, so
 * that a search by halves finds a moment without an index on it; the slack makes up for the rest.
 */
final class DayPlaces {

    /** By how much an event may be older or newer than those beside it. */
    private static final Duration SLACK = Duration.ofHours(1);

    private static final String ENDS = """
            select coalesce(min(global_index), 0) as first, coalesce(max(global_index), -1) + 1 as after_last
            from domain_event_entry""";

    private static final String AT = """
            select time_stamp from domain_event_entry where global_index >= ? order by global_index limit 1""";

    private final JdbcClient jdbc;

    DayPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param from the first place, {@code to} the one after the last */
    record Range(long from, long to) {}

    Range of(BankDay day) {
        return jdbc.sql(ENDS)
                .query((row, number) -> new Range(
                        firstNotBefore(day.earliest().minus(SLACK), row.getLong(1), row.getLong(2)),
                        firstNotBefore(day.end().plus(SLACK), row.getLong(1), row.getLong(2))))
                .single();
    }

    private long firstNotBefore(Instant moment, long first, long afterLast) {
        var low = first;
        var high = afterLast;
        while (low < high) {
            var middle = low + (high - low) / 2;
            if (at(middle).map(found -> found.isBefore(moment)).orElse(false)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The moment of the first event from the place on. */
    private Optional<Instant> at(long place) {
        return jdbc.sql(AT).param(place).query(String.class).optional().map(Instant::parse);
    }
}
