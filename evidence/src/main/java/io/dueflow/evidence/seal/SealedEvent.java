package io.dueflow.evidence.seal;

import io.dueflow.evidence.hash.Hash;

/** What is sealed of an event. */
public record SealedEvent(long place, String stream, long sequenceNumber, Hash hash) {}
