package io.dueflow.status.record;

import io.dueflow.messages.statusmessage.StatusTopic;
import java.time.Instant;

/**
 * A message that is to be sent.
 *
 * @param messageId the place of its event in the sequence of all events
 * @param about the finance order or repayment
 * @param sentAt null, unless it is written anew and was sent long ago
 */
record NewMessage(StatusTopic topic, long messageId, String about, String content, Instant createdAt, Instant sentAt) {

    static NewMessage notSent(StatusTopic topic, long messageId, String about, String content, Instant createdAt) {
        return new NewMessage(topic, messageId, about, content, createdAt, null);
    }

    /** It is sent once only. */
    NewMessage sent(Instant at) {
        return sentAt == null ? new NewMessage(topic, messageId, about, content, createdAt, at) : this;
    }
}
