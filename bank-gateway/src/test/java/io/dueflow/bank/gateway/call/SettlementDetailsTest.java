package io.dueflow.bank.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.bank.gateway.protocol.RequestData;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableShare;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class SettlementDetailsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 1, 31);

    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final SettlementDetails details = new SettlementDetails(events);

    @Test
    void the_details_are_the_shares_of_all_parts_in_their_order() {
        opened(1, 2, share("T1", 10_000, 150, 15));
        opened(2, 2, share("T2", 5_000, 75, 0));
        assertThat(details.of(confirmation(15_275, 50)))
                .containsExactly(detail("T1", "100.00", "1.50", "0.15"), detail("T2", "50.00", "0.75", "0.00"));
    }

    @Test
    void a_cent_too_much_or_too_little_must_not_be_sent() {
        opened(1, 1, share("T1", 10_000, 150, 15));
        assertThat(details.of(confirmation(10_200, 50))).hasSize(1);
        assertThatThrownBy(() -> details.of(confirmation(10_201, 50)))
                .isInstanceOf(NotSendable.class)
                .hasMessage("the investors' 101.50 and the commission 0.50 are not the amount 102.01");
        assertThatThrownBy(() -> details.of(confirmation(10_199, 50))).isInstanceOf(NotSendable.class);
    }

    @Test
    void an_incomplete_receivable_must_not_be_sent() {
        opened(1, 2, share("T1", 10_000, 150, 15));
        assertThatThrownBy(() -> details.of(confirmation(10_200, 50)))
                .isInstanceOf(NotSendable.class)
                .hasMessage("receivable/P1/3 has 1 of its parts");
    }

    @Test
    void a_receivable_that_was_never_opened_must_not_be_sent() {
        assertThatThrownBy(() -> details.of(confirmation(10_200, 50))).isInstanceOf(NotSendable.class);
    }

    private void opened(int part, int parts, ReceivableShare share) {
        var event = new ReceivableOpened("P1", 3, DUE, part, parts, List.of(share));
        events.publish(new GenericDomainEventMessage<>("Receivable", "receivable/P1/3", part - 1, event));
    }

    private static ConfirmationRequested confirmation(long amount, long commission) {
        return new ConfirmationRequested(
                "P1-3-1-C", "P1-3-1-F", "P1", 3, 1, Money.ofCents(amount), Money.ofCents(commission));
    }

    private static ReceivableShare share(String tender, long principal, long interest, long commission) {
        return new ReceivableShare(
                tender, "of-" + tender, Money.ofCents(principal), Money.ofCents(interest), Money.ofCents(commission));
    }

    private static RequestData.Detail detail(String tender, String principal, String interest, String commission) {
        return new RequestData.Detail(
                "of-" + tender,
                new BigDecimal(principal),
                new BigDecimal(interest),
                new BigDecimal(commission),
                new BigDecimal("0.00"),
                tender);
    }
}
