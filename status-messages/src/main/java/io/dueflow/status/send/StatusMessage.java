package io.dueflow.status.send;

import io.dueflow.messages.statusmessage.StatusTopic;

/** A message on its way to the broker. */
record StatusMessage(StatusTopic topic, long messageId, String about, String content, int retries) {}
