package io.dueflow.messages.query;

import io.dueflow.messages.statusmessage.StatusTopic;
import java.time.Instant;
import java.util.List;

/** How many messages to other systems are not sent, by topic. */
public record StatusMessageCounts(List<OfTopic> topics) {

    /** @param oldest when the message that waits longest was made, or null where none waits */
    public record OfTopic(StatusTopic topic, long waiting, long failed, Instant oldest) {}
}
