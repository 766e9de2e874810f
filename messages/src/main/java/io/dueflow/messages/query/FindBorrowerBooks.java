package io.dueflow.messages.query;

/**
 * What was taken from each borrower, in the order of their numbers, as {@link BorrowerBooks}.
 *
 * @param afterUserNo where the last page ended, or the empty text
 * @param limit the most borrowers to return
 */
public record FindBorrowerBooks(String afterUserNo, int limit) {}
