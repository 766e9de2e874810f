package io.dueflow.messages.query;

import io.dueflow.messages.statusmessage.StatusTopic;
import java.time.Instant;

/**
 * One message to other systems.
 *
 * @param about the finance order or repayment
 * @param content the JSON that is sent
 * @param nextTryAt from when on it is tried again, or null where nothing went wrong or it has failed
 * @param words why the broker did not take it, or null
 */
public record StatusMessageRecord(
        StatusTopic topic,
        long messageId,
        String about,
        StatusMessageState state,
        int retries,
        String content,
        Instant createdAt,
        Instant changedAt,
        Instant nextTryAt,
        String words) {}
