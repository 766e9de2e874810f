package io.dueflow.query.projection;

/** The order in which the tables take part when a batch is written. */
enum Step {
    /** Rows that depend on no others are inserted. */
    INSERT,
    /** Rows that the batch's events change are read. */
    READ,
    /** Changed rows are written. */
    WRITE,
    /** Totals are written: last and only once, because other batches write the same rows. */
    TOTAL
}
