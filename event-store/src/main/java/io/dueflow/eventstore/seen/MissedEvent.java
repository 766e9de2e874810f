package io.dueflow.eventstore.seen;

/**
 * An event that is stored and was not seen.
 *
 * @param name of its type, without the package
 * @param stream the aggregate that published it
 * @param at when, as it is stored
 */
public record MissedEvent(long place, String identifier, String name, String stream, String at) {}
