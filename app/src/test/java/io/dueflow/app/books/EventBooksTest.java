package io.dueflow.app.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.messages.money.Money;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class EventBooksTest {

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();

    private void happened(String stream, long number, Object event) {
        store.publish(new GenericDomainEventMessage<>("BankRequest", stream, number, event));
    }

    /** It is a difference to be told, and nothing that the proof breaks off for. */
    @Test
    void what_one_freeze_has_settled_twice_is_told_with_its_freeze() {
        var amount = Money.ofCents(100);
        happened("bank/P1-1-1-F", 0, new FundsFrozen("P1-1-1-F", "P1", 1, 1, "borrower", amount));
        for (var number = 0; number < 2; number++) {
            var confirmed = new RepaymentConfirmed("P1-1-1-C", "P1-1-1-F", "P1", 1, 1, amount, Money.ZERO);
            happened("bank/P1-1-1-C", number, confirmed);
        }

        var books = new EventBooks(new EventsInOrder(store)).read();

        assertThat(books.debitedByUser())
                .containsEntry("borrower", amount)
                .containsEntry("the payer of P1-1-1-F", amount)
                .hasSize(2);
        assertThat(books.balanced()).isFalse();
    }
}
