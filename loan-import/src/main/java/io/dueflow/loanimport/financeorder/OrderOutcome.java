package io.dueflow.loanimport.financeorder;

/** What became of one good record. */
sealed interface OrderOutcome {

    /** The order has changed. */
    record Imported() implements OrderOutcome {}

    /** It was so already. */
    record Unchanged() implements OrderOutcome {}

    /**
     * A rule refused it; a repeat comes to the same.
     *
     * @param field the field that is to blame, or the empty text
     */
    record Rejected(String field, String reason) implements OrderOutcome {}

    /** It is not known whether it went in; the import can be repeated. */
    record Failed(String reason) implements OrderOutcome {}
}
