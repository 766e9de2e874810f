package io.dueflow.app.proof;

/**
 * What does not agree.
 *
 * @param repayment as {@code P1-3}; only the project where the request is none of ours
 * @param requestNo null where it is about a message
 * @param event the place of our event among all events, where there is one
 */
record Difference(Kind kind, String repayment, String requestNo, Long event, String words) {

    enum Kind {
        /** A witness does not know of it. */
        MISSING,
        /** Two witnesses give different amounts. */
        DIFFERS,
        /** One witness has it more than once. */
        TWICE,
        /** What was taken is not what was given. */
        DOES_NOT_FOOT,
        /** A freeze has ended with another amount, or more than once. */
        FREEZE_DIFFERS,
        /** Others were told nothing, something else, or without reason. */
        TOLD_WRONGLY,
        /** All say the same, but on different sides of midnight; no error. */
        TIMING
    }
}
