package io.dueflow.query.asof;

/** As many questions about the past as may be are being answered already. */
public final class TooManyQuestions extends RuntimeException {

    TooManyQuestions(int most) {
        super("%d questions about the past are being answered (dueflow.as-of.max-queries); ask again later."
                .formatted(most));
    }
}
