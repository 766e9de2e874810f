package io.dueflow.broker;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A topic of the contract. What is sent to its address reaches each consumer's queue once. */
public enum StatusTopic {
    FINANCE_STATUS,
    REPAYMENT_STATUS;

    /** As consumers name it in configuration, such as {@code finance_status}. */
    public String topicName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String address() {
        return "VirtualTopic." + topicName();
    }

    public String queueOf(String consumer) {
        return "Consumer." + consumer + "." + address();
    }

    /** Address and queue together, the name by which clients of every protocol find the queue. */
    public String qualifiedQueueOf(String consumer) {
        return address() + "::" + queueOf(consumer);
    }

    public static Optional<StatusTopic> named(String topicName) {
        return Arrays.stream(values())
                .filter(topic -> topic.topicName().equals(topicName))
                .findFirst();
    }
}
