package io.dueflow.bank.gateway.request;

import io.dueflow.messages.Refusal;
import org.axonframework.commandhandling.CommandExecutionException;

/** The bank has not said later that it carried the confirmation out, so there is no such answer to accept. */
public class NothingToAccept extends CommandExecutionException {

    public NothingToAccept(String requestNo) {
        this("Request " + requestNo + " is no confirmation that the bank first refused and later called done.", null);
    }

    private NothingToAccept(String reason, Throwable none) {
        super(reason, none, new Refusal(reason));
    }
}
