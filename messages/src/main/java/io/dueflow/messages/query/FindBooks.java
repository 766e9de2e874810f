package io.dueflow.messages.query;

/** All that was ever collected and paid out, as {@link Books}. */
public record FindBooks() {}
