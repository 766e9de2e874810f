package io.dueflow.messages.query;

/**
 * A place in the stream of events that the read models are to have seen.
 *
 * @param horizon the number of the first transaction that began too late to have taken a place before the position
 */
public record ReadMark(long position, long horizon) {}
