package io.dueflow.query.asof;

/** A question about the past would need more events than may be read for one answer. */
public final class TooManyEvents extends RuntimeException {

    TooManyEvents(int most) {
        super("The answer would be made of more than %d events (dueflow.as-of.max-events). Ask about one project, "
                        .formatted(most)
                + "borrower, investor or date, or about an earlier moment.");
    }
}
