package io.dueflow.query.asof;

/** A question about the past would need more events than may be read for one answer. */
public final class TooManyEvents extends RuntimeException {

    TooManyEvents(int most) {
        super("The answer would be made of more than %d events. Ask about one project, borrower, investor or date, "
                        .formatted(most)
                + "or about an earlier moment.");
    }
}
