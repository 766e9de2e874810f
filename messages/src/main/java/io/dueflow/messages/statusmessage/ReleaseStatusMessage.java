package io.dueflow.messages.statusmessage;

/** Has a failed message sent again. Refused where it has not failed. */
public record ReleaseStatusMessage(StatusTopic topic, long messageId, String operator) {}
