package io.dueflow.status.send;

import java.util.Collection;
import java.util.Map;

/** What the broker said of messages that were sent together, by their ids. */
record Confirmations(Collection<Long> confirmed, Map<Long, Exception> failures) {

    /** Null where the broker took it. */
    Exception failureOf(StatusMessage message) {
        return confirmed.contains(message.messageId())
                ? null
                : failures.getOrDefault(message.messageId(), new BrokerSilent());
    }
}
