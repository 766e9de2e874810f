package io.dueflow.bank.gateway.request;

import io.dueflow.messages.bank.BankRequestId;
import io.dueflow.messages.bank.OfBankRequest;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Writes down that a request has not happened, and could not even be put together for longer than the stated bound. Only
 * the gateway itself sends this; a repeat changes nothing.
 *
 * @param since when the request was written down
 * @param refusal what the gateway says in the bank's place
 */
public record DeclareUnsendable(String requestNo, Instant since, Outcome.Refused refusal) implements OfBankRequest {

    @TargetAggregateIdentifier
    public String bankRequestId() {
        return new BankRequestId(requestNo).toString();
    }
}
