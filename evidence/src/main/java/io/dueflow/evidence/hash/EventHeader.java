package io.dueflow.evidence.hash;

import java.util.Objects;

/**
 * What an event's hash covers beside its content. Types and revision may be null.
 *
 * @param place among all events
 * @param sequenceNumber in its stream, counted from 0
 * @param timestamp as it is stored
 */
public record EventHeader(
        long place,
        String stream,
        long sequenceNumber,
        String aggregateType,
        String identifier,
        String payloadType,
        String payloadRevision,
        String timestamp) {

    public EventHeader {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(identifier, "identifier");
        Objects.requireNonNull(payloadType, "payloadType");
        Objects.requireNonNull(timestamp, "timestamp");
    }

    /**
     * The hash of the event, which is a leaf of its day's tree and a link of its stream's chain.
     *
     * @param previous the hash of the event before it in the stream, zero for the first
     */
    public Hash hash(Hash payload, Hash metaData, Hash previous) {
        return Digest.of(Digest.LEAF)
                .add(place)
                .add(stream)
                .add(sequenceNumber)
                .add(aggregateType)
                .add(identifier)
                .add(payloadType)
                .add(payloadRevision)
                .add(timestamp)
                .add(payload)
                .add(metaData)
                .add(previous)
                .end();
    }
}
