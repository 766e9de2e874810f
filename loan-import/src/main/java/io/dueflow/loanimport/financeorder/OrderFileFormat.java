package io.dueflow.loanimport.financeorder;

/** How a file of finance orders is written. */
public enum OrderFileFormat {
    /** With a header that names the columns. */
    CSV,
    /** An object on each line. */
    JSON_LINES
}
