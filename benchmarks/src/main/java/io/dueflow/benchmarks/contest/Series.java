package io.dueflow.benchmarks.contest;

/** What a trial is compared with. */
public enum Series {
    /** All contenders, in turn, round by round. */
    CONTEST,
    /** Dueflow with more and more installments in the book; what is collected stays the same. */
    BOOK_SIZE,
    /** Dueflow with more and more investors in each loan. */
    TENDERS
}
