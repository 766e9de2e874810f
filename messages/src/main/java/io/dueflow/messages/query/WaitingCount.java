package io.dueflow.messages.query;

import java.time.Instant;

/**
 * How many installments wait for the same.
 *
 * @param oldest since when the first of them has been waiting
 */
public record WaitingCount(WaitingKind kind, long installments, Instant oldest) {}
