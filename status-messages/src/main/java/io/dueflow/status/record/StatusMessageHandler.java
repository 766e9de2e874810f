package io.dueflow.status.record;

import io.dueflow.messages.ReadModel;
import io.dueflow.messages.RepaymentEvent;
import io.dueflow.messages.financeorder.FinanceOrderEvent;
import io.dueflow.messages.financeorder.TenderAssigned;
import io.dueflow.messages.financeorder.TenderJoined;
import io.dueflow.messages.installment.InstallmentOverdue;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.statusmessage.StatusMessageEvent;
import io.dueflow.messages.statusmessage.StatusMessageNotSent;
import io.dueflow.messages.statusmessage.StatusMessageReleased;
import io.dueflow.messages.statusmessage.StatusMessagesSent;
import io.dueflow.status.compose.MessageWriter;
import java.time.Instant;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Writes a message for each event that others are told of, in the transaction that notes the event as handled. The id of
 * a message is the place of its event among all events, so the same event never makes two.
 */
@ReadModel(
        name = "status-messages",
        tables = {
            @ReadModel.Table("finance_status_message"),
            @ReadModel.Table("repayment_status_message"),
            @ReadModel.Table("finance_status_order"),
            @ReadModel.Table(value = "status_message_trouble", free = "alarmed")
        },
        repeatable = true,
        echoes = StatusMessageEvent.class)
@ProcessingGroup(StatusMessageHandler.GROUP)
public class StatusMessageHandler {

    public static final String GROUP = "status-messages";

    private final FinanceOrderTable orders;
    private final MessageTables messages;
    private final MessageWriter writer;
    private final Runnable thereIsNews;

    /** @param thereIsNews told after messages were committed */
    public StatusMessageHandler(
            FinanceOrderTable orders, MessageTables messages, MessageWriter writer, Runnable thereIsNews) {
        this.orders = orders;
        this.messages = messages;
        this.writer = writer;
        this.thereIsNews = thereIsNews;
    }

    @EventHandler
    public void on(FinanceOrderEvent event, TrackingToken place, @Timestamp Instant at) {
        if (!(event instanceof TenderAssigned || event instanceof TenderJoined)) {
            note(notes -> notes.tell(position(place), at, event));
        }
    }

    @EventHandler
    public void on(RepaymentStarted event, TrackingToken place, @Timestamp Instant at) {
        tell(event, place, at);
    }

    @EventHandler
    public void on(RepaymentRefused event, TrackingToken place, @Timestamp Instant at) {
        tell(event, place, at);
    }

    @EventHandler
    public void on(InstallmentRepaid event, TrackingToken place, @Timestamp Instant at) {
        tell(event, place, at);
    }

    @EventHandler
    public void on(InstallmentOverdue event, TrackingToken place, @Timestamp Instant at) {
        tell(event, place, at);
    }

    private void tell(RepaymentEvent event, TrackingToken place, Instant at) {
        note(notes -> notes.tell(position(place), at, event, writer));
    }

    /** Who sent the messages has noted it already; the rows learn it from here only when they are filled anew. */
    @EventHandler
    public void on(StatusMessagesSent event, @Timestamp Instant at, ReplayStatus replay) {
        note(notes -> {
            var others = event.messageIds().stream()
                    .filter(id -> !replay.isReplay() || !notes.writesAsSent(event.topic(), id, at))
                    .toList();
            if (!others.isEmpty()) {
                notes.afterwards(() -> messages.sent(event.topic(), others, at, !replay.isReplay()));
            }
        });
    }

    @EventHandler
    public void on(StatusMessageNotSent event, @Timestamp Instant at, ReplayStatus replay) {
        note(notes -> notes.trouble(event.messageId(), () -> messages.notSent(event, at, !replay.isReplay())));
    }

    @EventHandler
    public void on(StatusMessageReleased event, @Timestamp Instant at, ReplayStatus replay) {
        note(notes -> notes.trouble(
                event.messageId(), () -> messages.released(event.topic(), event.messageId(), at, !replay.isReplay())));
    }

    @ResetHandler
    public void reset() {
        messages.clear();
    }

    private void note(Consumer<MessagesOfAUnitOfWork> note) {
        var root = CurrentUnitOfWork.get().root();
        note.accept(root.getOrComputeResource(MessagesOfAUnitOfWork.class.getName(), key -> {
            var notes = new MessagesOfAUnitOfWork();
            root.onPrepareCommit(ending -> {
                if (notes.write(orders, messages, writer)) {
                    root.afterCommit(ended -> thereIsNews.run());
                }
            });
            return notes;
        }));
    }

    private static long position(TrackingToken place) {
        return place.position().orElseThrow(() -> new IllegalStateException("an event without a place: " + place));
    }
}
