package io.dueflow.messages.query;

import java.time.Instant;

/**
 * One thing that happened to an installment.
 *
 * @param detail what more there is to say, or null
 * @param eventId the event that tells of it
 * @param causeId the message that led to the event, or null where that was not recorded
 */
public record TimelineEntry(Instant at, TimelineStep step, String detail, String eventId, String causeId) {}
