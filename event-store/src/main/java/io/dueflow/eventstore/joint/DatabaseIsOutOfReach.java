package io.dueflow.eventstore.joint;

import java.sql.SQLException;
import java.util.List;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that cannot be reached, where nothing else will work either, from a command that cannot be handled. */
final class DatabaseIsOutOfReach {

    /** No connection; an operator's intervention; no turn in time to append; a connection that was taken away. */
    private static final List<String> STATES = List.of("08", "57", "55P03", "25P03");

    private DatabaseIsOutOfReach() {}

    static boolean says(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLException sql && isOneOf(sql)) {
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
