package io.dueflow.status.send;

import io.dueflow.messages.Refusal;
import io.dueflow.messages.statusmessage.ReleaseStatusMessage;
import io.dueflow.messages.statusmessage.StatusMessageEvent;
import io.dueflow.messages.statusmessage.StatusMessageReleased;
import io.dueflow.status.record.MessageTables;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;

/** Has failed messages sent again when an operator says so. */
public class ReleaseHandler {

    private final MessageTables messages;
    private final EventBus events;

    ReleaseHandler(MessageTables messages, EventBus events) {
        this.messages = messages;
        this.events = events;
    }

    /** Throws {@link CommandExecutionException} with a {@link Refusal} where the message has not failed. */
    @CommandHandler
    public void handle(ReleaseStatusMessage command) {
        EventMessage<StatusMessageEvent> released = GenericEventMessage.asEventMessage(
                new StatusMessageReleased(command.topic(), command.messageId(), command.operator()));
        if (!messages.released(command.topic(), command.messageId(), released.getTimestamp(), false)) {
            var reason = "Message " + command.messageId() + " of " + command.topic()
                    + " has not failed, so there is nothing to send again.";
            throw new CommandExecutionException(reason, null, new Refusal(reason));
        }
        events.publish(released);
    }
}
