package io.dueflow.query.api;

/** An answer did not come within the time that a caller waits for it. */
final class AnswerTooLate extends RuntimeException {

    AnswerTooLate() {
        super("The answer took too long; ask again later.");
    }
}
