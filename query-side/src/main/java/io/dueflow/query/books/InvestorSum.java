package io.dueflow.query.books;

/** What one investor got, and the fees, in cents. */
record InvestorSum(String userNo, long credited, long fees) {}
