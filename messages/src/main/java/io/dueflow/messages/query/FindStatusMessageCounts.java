package io.dueflow.messages.query;

/** Asks how many messages wait and how many have failed. Answered by {@link StatusMessageCounts}. */
public record FindStatusMessageCounts() {}
