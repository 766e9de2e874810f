package io.dueflow.query.rebuild;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.DataAccessException;

/** Tells failures that come of others at work, and not of what was tried. Spring has no class for some of them. */
final class InTheWay {

    /** A lock that was not to be had, a deadlock, a row that somebody else has changed. */
    private static final Set<String> STATES = Set.of("55P03", "40P01", "40001");

    private InTheWay() {}

    static boolean is(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException cause && STATES.contains(cause.getSQLState());
    }
}
