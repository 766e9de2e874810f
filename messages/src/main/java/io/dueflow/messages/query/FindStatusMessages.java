package io.dueflow.messages.query;

import io.dueflow.messages.statusmessage.StatusTopic;

/**
 * Asks for messages in the order of their ids. Answered by a {@link StatusMessagePage}.
 *
 * @param state or null for all
 * @param about a finance order or repayment, or null for all
 * @param after the id of the last message of the page before, or null for the first page
 */
public record FindStatusMessages(StatusTopic topic, StatusMessageState state, String about, Long after, int limit) {}
