package io.dueflow.messages.query;

/** Whether the read models have seen every event up to the mark, as a {@link Boolean}. */
public record FindWhetherSeen(ReadMark mark) {}
