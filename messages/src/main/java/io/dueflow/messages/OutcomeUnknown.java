package io.dueflow.messages;

/**
 * The database was lost at a moment from which on nobody can tell whether something was done: while it committed, or when
 * a part of it was committed already. What is sent again then is done once, or refused for having been done.
 */
public final class OutcomeUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private OutcomeUnknown(RuntimeException failure) {
        super("The database was lost while this was written down, so it is not known whether it was done.", failure);
    }

    /** The failure itself, where it was another one than the loss of the database. */
    public static RuntimeException whereDatabaseWasLost(RuntimeException failure) {
        return DatabaseIsOutOfReach.says(failure) ? new OutcomeUnknown(failure) : failure;
    }

    public static boolean isIn(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutcomeUnknown) {
                return true;
            }
        }
        return false;
    }
}
