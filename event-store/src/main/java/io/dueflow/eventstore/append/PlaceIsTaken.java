package io.dueflow.eventstore.append;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;

/**
 * Tells by PostgreSQL's state that an event's place in its stream is taken: another node was faster. Axon's own resolver
 * waits for a class of exception that the driver does not throw.
 */
public final class PlaceIsTaken implements PersistenceExceptionResolver {

    private static final String UNIQUE_VIOLATION = "23505";

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failure && UNIQUE_VIOLATION.equals(failure.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
