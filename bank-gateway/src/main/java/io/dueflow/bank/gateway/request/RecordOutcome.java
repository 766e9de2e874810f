package io.dueflow.bank.gateway.request;

import io.dueflow.messages.bank.BankRequestId;
import io.dueflow.messages.bank.OfBankRequest;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Writes down what became of a request. Only the gateway itself sends this; a repeat changes nothing. */
public record RecordOutcome(String requestNo, Outcome outcome) implements OfBankRequest {

    @TargetAggregateIdentifier
    public String bankRequestId() {
        return new BankRequestId(requestNo).toString();
    }
}
