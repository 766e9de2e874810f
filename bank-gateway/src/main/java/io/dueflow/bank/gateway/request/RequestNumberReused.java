package io.dueflow.bank.gateway.request;

import io.dueflow.messages.Refusal;
import io.dueflow.messages.bank.BankEvent;
import org.axonframework.commandhandling.CommandExecutionException;

/** A request number names one request for ever; it came again with other content. */
public class RequestNumberReused extends CommandExecutionException {

    public RequestNumberReused(BankEvent asked, BankEvent other) {
        this("The request number " + asked.requestNo() + " stands for " + asked + ", it cannot become " + other + ".");
    }

    private RequestNumberReused(String reason) {
        super(reason, null, new Refusal(reason));
    }
}
