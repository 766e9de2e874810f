package io.dueflow.loanimport.check;

/** What the text of a field must be. */
interface FieldRule<T> {

    Checked<T> check(String text);
}
