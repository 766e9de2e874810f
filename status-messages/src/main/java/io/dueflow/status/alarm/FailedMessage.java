package io.dueflow.status.alarm;

import io.dueflow.messages.statusmessage.StatusTopic;

/** A message that was given up and that nobody has been told of yet. */
record FailedMessage(StatusTopic topic, long messageId, String about, String words) {}
