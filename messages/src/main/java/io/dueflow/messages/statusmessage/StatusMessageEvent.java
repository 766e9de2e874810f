package io.dueflow.messages.statusmessage;

/**
 * What became of messages to other systems. A message itself follows from the event that it tells of, and so does its
 * id; only what the broker said about it is news.
 */
public sealed interface StatusMessageEvent permits StatusMessagesSent, StatusMessageNotSent, StatusMessageReleased {

    StatusTopic topic();
}
