package io.dueflow.messages.statusmessage;

import java.util.List;

/** The broker has confirmed these messages, at most a thousand. */
public record StatusMessagesSent(StatusTopic topic, List<Long> messageIds) implements StatusMessageEvent {}
