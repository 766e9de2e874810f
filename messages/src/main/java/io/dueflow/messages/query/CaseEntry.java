package io.dueflow.messages.query;

import java.time.Instant;

/**
 * One thing that happened to a case.
 *
 * @param operator who did it, or null where nobody did
 * @param detail what more there is to say, or null
 */
public record CaseEntry(Instant at, TimelineStep step, String operator, String detail) {}
