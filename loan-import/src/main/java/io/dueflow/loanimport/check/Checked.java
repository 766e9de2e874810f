package io.dueflow.loanimport.check;

/** What a rule makes of a text. */
sealed interface Checked<T> {

    /** The text is good and means this. */
    record Good<T>(T value) implements Checked<T> {}

    /** The text is bad, and why. */
    record Bad<T>(String reason) implements Checked<T> {}
}
