package io.dueflow.query.api;

/** There is no such thing; says what was looked for. */
public final class NotFound extends RuntimeException {

    public NotFound(String message) {
        super(message);
    }
}
