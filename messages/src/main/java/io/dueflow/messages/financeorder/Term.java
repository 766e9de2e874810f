package io.dueflow.messages.financeorder;

/** A length of time as the platform agrees on it: so many months or days. */
public record Term(int length, TermUnit unit) {}
