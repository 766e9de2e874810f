package io.dueflow.bank.gateway.recovery;

import io.dueflow.messages.bank.BankRequestId;
import io.dueflow.messages.bank.ConfirmationRefused;
import io.dueflow.messages.bank.FreezeRefused;
import io.dueflow.messages.bank.FreezeReleased;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.ReleaseRefused;
import io.dueflow.messages.bank.RepaymentConfirmed;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;

/** Knows from a request's own events whether its outcome is known, however far the working table lags behind. */
public final class SettledRequests {

    private final EventStore eventStore;

    public SettledRequests(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    public boolean contains(String requestNo) {
        return eventStore
                .readEvents(new BankRequestId(requestNo).toString())
                .asStream()
                .map(Message::getPayload)
                .anyMatch(SettledRequests::settles);
    }

    private static boolean settles(Object event) {
        return event instanceof FundsFrozen
                || event instanceof FreezeRefused
                || event instanceof RepaymentConfirmed
                || event instanceof ConfirmationRefused
                || event instanceof FreezeReleased
                || event instanceof ReleaseRefused;
    }
}
