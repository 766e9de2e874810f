package io.dueflow.query.books;

/** What was collected from borrowers, and the commission in it, in cents. */
record CollectedSum(long collected, long commission) {}
