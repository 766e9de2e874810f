package io.dueflow.command;

import io.dueflow.messages.Refusal;
import org.axonframework.commandhandling.CommandExecutionException;

/**
 * A rule refuses a command; nothing has changed. The reason also travels as {@link Refusal}, since with Axon Server the
 * sender sees the message and the details only, never this type.
 */
public final class CommandRefused extends CommandExecutionException {

    /** Refuses for a reason that names the record and the field, in full sentences for people. */
    public CommandRefused(String reason) {
        this(reason, null);
    }

    /** Refuses for such a reason, and tells programs the field as well. */
    public CommandRefused(String reason, String field) {
        super(reason, null, new Refusal(reason, field));
    }
}
