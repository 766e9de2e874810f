package io.dueflow.messages.statusmessage;

/** An operator has a failed message sent again, with retries as if it were new. */
public record StatusMessageReleased(StatusTopic topic, long messageId, String operator) implements StatusMessageEvent {}
