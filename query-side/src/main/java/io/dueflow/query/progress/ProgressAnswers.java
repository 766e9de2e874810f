package io.dueflow.query.progress;

import io.dueflow.messages.query.FindReadMark;
import io.dueflow.messages.query.FindWhetherSeen;
import io.dueflow.messages.query.ReadMark;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Answers who wants to rely on the read models having seen all that has happened up to a moment. */
@Component
class ProgressAnswers {

    private static final long BEFORE_ALL = -1;
    private static final String HORIZON = "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint";

    private final EventStore events;
    private final JdbcTemplate jdbc;
    private final ReadModelPosition position;

    ProgressAnswers(EventStore events, JdbcTemplate jdbc, ReadModelPosition position) {
        this.events = events;
        this.jdbc = jdbc;
        this.position = position;
    }

    /** The horizon is taken after the position, so that no transaction beyond it can have a place before. */
    @QueryHandler
    ReadMark answer(FindReadMark query) {
        var end = events.createHeadToken();
        var last = end == null ? BEFORE_ALL : end.position().orElse(BEFORE_ALL);
        return new ReadMark(last, jdbc.queryForObject(HORIZON, Long.class));
    }

    @QueryHandler
    boolean answer(FindWhetherSeen query) {
        return position.hasSeen(query.mark().position(), query.mark().horizon());
    }
}
