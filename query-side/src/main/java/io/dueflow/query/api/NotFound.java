package io.dueflow.query.api;

/** There is no such thing; says what was looked for. */
final class NotFound extends RuntimeException {

    NotFound(String message) {
        super(message);
    }
}
