package io.dueflow.query.books;

/** What investors got, and their fees, in cents. */
record CreditedSum(long credited, long fees) {}
