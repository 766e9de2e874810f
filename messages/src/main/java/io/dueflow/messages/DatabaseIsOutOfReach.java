package io.dueflow.messages;

import java.sql.SQLException;
import java.util.List;

/** Tells a database that cannot be reached, where nothing else will work either, from a command that cannot be handled. */
public final class DatabaseIsOutOfReach {

    /** No connection; no room; an operator's intervention; no turn in time to append; a connection that was taken away. */
    private static final List<String> STATES = List.of("08", "53", "57", "55P03", "25P03");

    private DatabaseIsOutOfReach() {}

    public static boolean says(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isOneOf(sql)) {
                return true;
            }
        }
        return false;
    }

    /** The database gives every error a state. One without comes of the pool, such as a rollback on a connection that is lost. */
    private static boolean isOneOf(SQLException failure) {
        var state = failure.getSQLState();
        return state == null || STATES.stream().anyMatch(state::startsWith);
    }
}
