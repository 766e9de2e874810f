package io.dueflow.messages.statusmessage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;

/**
 * The broker is there and does not take this message.
 *
 * @param about the finance order or repayment, whose later messages wait for this one
 * @param retries how often it has been tried again
 * @param retryAt from when on it is tried again, or null where that has come to its end and the message has failed
 * @param words the broker's
 */
public record StatusMessageNotSent(
        StatusTopic topic,
        long messageId,
        String about,
        int retries,
        @JsonInclude(Include.NON_NULL) Instant retryAt,
        String words)
        implements StatusMessageEvent {}
