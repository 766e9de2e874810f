package io.dueflow.query.explain;

import io.dueflow.messages.query.Evidence;
import io.dueflow.messages.query.ExplainedEvent;
import io.dueflow.messages.statusmessage.StatusMessageEvent;
import io.dueflow.messages.statusmessage.StatusMessageNotSent;
import io.dueflow.messages.statusmessage.StatusMessageReleased;
import io.dueflow.messages.statusmessage.StatusMessagesSent;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** One stored event with its place among all events, and what was recorded of where it came from. */
record Happened(long place, TrackedEventMessage<?> message) {

    static Happened of(TrackedEventMessage<?> message) {
        return new Happened(message.trackingToken().position().orElseThrow(), message);
    }

    Object event() {
        return message.getPayload();
    }

    /** A message to others has the place of its event as its number. */
    boolean canHaveLedTo(Happened later) {
        return later.event() instanceof StatusMessageEvent told
                ? messagesOf(told).contains(place)
                : Causes.canHaveLed(event(), later.event());
    }

    static List<Long> messagesOf(StatusMessageEvent told) {
        if (told instanceof StatusMessagesSent sent) {
            return sent.messageIds();
        }
        return List.of(
                told instanceof StatusMessageNotSent notSent
                        ? notSent.messageId()
                        : ((StatusMessageReleased) told).messageId());
    }

    Evidence evidenceOf(Happened cause) {
        var id = cause.message.getIdentifier();
        if (event() instanceof StatusMessageEvent || id.equals(recorded("correlationId")) || id.equals(trace())) {
            return Evidence.RECORDED;
        }
        return trace() != null && trace().equals(cause.trace()) ? Evidence.SAME_TRACE : Evidence.FOLLOWS;
    }

    /** @param cause null where none is known */
    ExplainedEvent explained(Happened cause) {
        return new ExplainedEvent(
                place,
                event().getClass().getSimpleName(),
                message.getTimestamp(),
                message instanceof DomainEventMessage<?> stored ? stored.getAggregateIdentifier() : null,
                message.getIdentifier(),
                Words.of(event()),
                cause == null ? null : cause.place,
                cause == null ? null : evidenceOf(cause),
                recorded("correlationId"),
                trace());
    }

    private String trace() {
        return recorded("traceId");
    }

    private String recorded(String name) {
        return (String) message.getMetaData().get(name);
    }
}
