package io.dueflow.query.progress;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Places in the event sequence that hold no event. A transaction that rolled back leaves its places empty for good,
 * and Axon keeps them in its tokens for long; one that is still open may fill them yet. PostgreSQL numbers a
 * transaction when it writes its first event, right after that event took its place.
 */
@Component
class EmptyPlaces {

    private static final String ALL_OVER = "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint >= ?";
    private static final String FILLED = "select 1 from domain_event_entry where global_index = any (?) limit 1";

    private final JdbcTemplate jdbc;

    EmptyPlaces(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether none of the places holds an event or can get one from a transaction below the horizon. */
    boolean stayEmpty(List<Long> places, long horizon) {
        return places.isEmpty()
                || Boolean.TRUE.equals(jdbc.queryForObject(ALL_OVER, Boolean.class, horizon)) && !anyFilled(places);
    }

    private boolean anyFilled(List<Long> places) {
        return !jdbc.queryForList(FILLED, (Object) places.toArray(Long[]::new)).isEmpty();
    }
}
