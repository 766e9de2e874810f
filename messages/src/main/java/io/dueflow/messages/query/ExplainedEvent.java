package io.dueflow.messages.query;

import java.time.Instant;

/**
 * One event and what it came from.
 *
 * @param place among all events
 * @param name of the event
 * @param stream in which it is stored
 * @param text for people
 * @param cause the place of the event that it came from, or null where none among these was
 * @param evidence how that is known, or null where there is no cause
 * @param correlationId the message that led to the event, as it was recorded, or null
 * @param traceId the message with which it all began, as it was recorded, or null
 */
public record ExplainedEvent(
        long place,
        String name,
        Instant at,
        String stream,
        String eventId,
        String text,
        Long cause,
        Evidence evidence,
        String correlationId,
        String traceId) {}
