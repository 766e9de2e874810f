package io.dueflow.bank.gateway.request;

import io.dueflow.messages.bank.BankEvent;

/** A request number names one request for ever; it came again with other content. */
public class RequestNumberReused extends IllegalStateException {

    public RequestNumberReused(BankEvent asked, BankEvent other) {
        super("request number " + asked.requestNo() + " stands for " + asked + ", it cannot become " + other);
    }
}
