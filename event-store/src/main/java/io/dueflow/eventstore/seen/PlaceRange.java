package io.dueflow.eventstore.seen;

/** Places from the first to the last, both included. */
public record PlaceRange(long first, long last) {}
