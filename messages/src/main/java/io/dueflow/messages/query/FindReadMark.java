package io.dueflow.messages.query;

/** Where the stream of events ends at this moment, as {@link ReadMark}. */
public record FindReadMark() {}
