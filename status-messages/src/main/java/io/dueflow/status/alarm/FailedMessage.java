package io.dueflow.status.alarm;

import io.dueflow.messages.statusmessage.StatusTopic;

/** A message that was given up and that nobody has been told of yet. */
record FailedMessage(StatusTopic topic, long messageId, String about, String words) {

    /** The repayment that it tells of; null for one of a finance order. */
    String repaymentNo() {
        return topic == StatusTopic.REPAYMENT_STATUS ? about : null;
    }
}
