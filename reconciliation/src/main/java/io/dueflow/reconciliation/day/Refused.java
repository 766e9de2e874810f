package io.dueflow.reconciliation.day;

import io.dueflow.messages.Refusal;
import org.axonframework.commandhandling.CommandExecutionException;

/** A rule refuses a command; nothing has changed. */
public final class Refused extends CommandExecutionException {

    private static final long serialVersionUID = 1L;

    Refused(String reason) {
        this(reason, null);
    }

    Refused(String reason, String field) {
        super(reason, null, new Refusal(reason, field));
    }
}
