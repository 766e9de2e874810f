package io.dueflow.status.record;

import io.dueflow.messages.statusmessage.StatusTopic;
import java.time.Instant;

/**
 * A message that is to be sent.
 *
 * @param messageId the place of its event in the sequence of all events
 * @param about the finance order or repayment
 */
record NewMessage(StatusTopic topic, long messageId, String about, String content, Instant createdAt) {}
