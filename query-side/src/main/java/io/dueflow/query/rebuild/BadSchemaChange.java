package io.dueflow.query.rebuild;

/** The statements that were to change the tables cannot be used; the message says why. Nothing was changed. */
public final class BadSchemaChange extends RuntimeException {

    BadSchemaChange(String reason) {
        super(reason);
    }
}
