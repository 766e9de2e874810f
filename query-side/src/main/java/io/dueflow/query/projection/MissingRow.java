package io.dueflow.query.projection;

import org.springframework.jdbc.core.JdbcTemplate;

/** An event speaks of something that the read model does not hold, which must stop the projection, not be skipped. */
public final class MissingRow extends IllegalStateException {

    public MissingRow(String message) {
        super(message);
    }

    /**
     * For an update that changed nothing: where the row is there, the event was a repeat; where it is not, throws.
     *
     * @param select finds the row that the update was meant for
     */
    public static void unlessFound(JdbcTemplate jdbc, Object event, String select, Object... key) {
        if (jdbc.queryForList(select, key).isEmpty()) {
            throw new MissingRow("no row for " + event);
        }
    }
}
