package io.dueflow.evidence.statement;

/** An investor has more than one statement can hold; says how much that is. */
final class TooMuch extends RuntimeException {

    TooMuch(String message) {
        super(message);
    }
}
