package io.dueflow.status.send;

import io.dueflow.messages.statusmessage.StatusMessageEvent;
import io.dueflow.messages.statusmessage.StatusMessageNotSent;
import io.dueflow.messages.statusmessage.StatusMessagesSent;
import io.dueflow.messages.statusmessage.StatusTopic;
import io.dueflow.status.record.MessageTables;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Notes what became of messages, as an event and in their rows at once, and only as the owner of their shard. */
public final class SendingNotes {

    private final Shards shards;
    private final MessageTables messages;
    private final EventBus events;
    private final TransactionManager transactions;

    public SendingNotes(Shards shards, MessageTables messages, EventBus events, TransactionManager transactions) {
        this.shards = shards;
        this.messages = messages;
        this.events = events;
        this.transactions = transactions;
    }

    void sent(int shard, StatusTopic topic, List<Long> messageIds) {
        note(shard, new StatusMessagesSent(topic, messageIds), at -> messages.sent(topic, messageIds, at, false));
    }

    void notSent(int shard, StatusMessageNotSent event) {
        note(shard, event, at -> messages.notSent(event, at, false));
    }

    private void note(int shard, StatusMessageEvent happened, Consumer<Instant> rows) {
        EventMessage<StatusMessageEvent> event = GenericEventMessage.asEventMessage(happened);
        var unitOfWork = DefaultUnitOfWork.startAndGet(event);
        unitOfWork.attachTransaction(transactions);
        unitOfWork.execute(() -> {
            shards.keep(shard);
            rows.accept(event.getTimestamp());
            events.publish(event);
        });
    }
}
