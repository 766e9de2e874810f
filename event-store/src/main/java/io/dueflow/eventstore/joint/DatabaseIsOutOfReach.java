package io.dueflow.eventstore.joint;

import java.sql.SQLException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that cannot be reached, where nothing else will work either, from a command that cannot be handled. */
final class DatabaseIsOutOfReach {

    private static final String CONNECTION_EXCEPTION = "08";
    private static final String OPERATOR_INTERVENTION = "57";

    private DatabaseIsOutOfReach() {}

    static boolean says(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException || cause instanceof SQLException sql && isLost(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLost(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && (state.startsWith(CONNECTION_EXCEPTION) || state.startsWith(OPERATOR_INTERVENTION));
    }
}
