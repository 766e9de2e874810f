package io.dueflow.bank.gateway.request;

import io.dueflow.messages.bank.BankRequestId;
import io.dueflow.messages.bank.OfBankRequest;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Writes down that a request has been unknown for longer than the stated bound. Only the gateway itself sends this; a
 * repeat changes nothing.
 *
 * @param since when the request was written down
 */
public record DeclareSilence(String requestNo, Instant since, String symptom) implements OfBankRequest {

    @TargetAggregateIdentifier
    public String bankRequestId() {
        return new BankRequestId(requestNo).toString();
    }
}
