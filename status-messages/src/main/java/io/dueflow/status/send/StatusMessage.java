package io.dueflow.status.send;

import io.dueflow.messages.statusmessage.StatusTopic;

/** A message on its way to the broker. */
record StatusMessage(StatusTopic topic, long messageId, String about, String content, int retries) {

    /** The repayment that it tells of; null for one of a finance order. */
    String repaymentNo() {
        return topic == StatusTopic.REPAYMENT_STATUS ? about : null;
    }
}
