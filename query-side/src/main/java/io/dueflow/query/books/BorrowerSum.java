package io.dueflow.query.books;

/** What one borrower was debited, and what is frozen and not settled, in cents. */
record BorrowerSum(String userNo, long debited, long frozen) {}
