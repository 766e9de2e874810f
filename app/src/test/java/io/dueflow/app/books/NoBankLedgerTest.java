package io.dueflow.app.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.BorrowerBooks;
import io.dueflow.messages.query.FindBooks;
import io.dueflow.messages.query.FindBorrowerBooks;
import io.dueflow.messages.query.FindInvestorBooks;
import io.dueflow.messages.query.InvestorBooks;
import java.lang.reflect.Type;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A real bank shows its ledger to nobody; only the simulator does. */
class NoBankLedgerTest {

    private static void answer(QueryBus queries, Class<?> question, Type type, Object answer) {
        queries.subscribe(question.getName(), type, message -> answer);
    }

    private static ReadModelBooks emptyReadModels() {
        var queries = SimpleQueryBus.builder().build();
        var nothing = new io.dueflow.messages.query.Books(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        answer(queries, FindBooks.class, io.dueflow.messages.query.Books.class, nothing);
        answer(queries, FindBorrowerBooks.class, BorrowerBooks.class, new BorrowerBooks(List.of()));
        answer(queries, FindInvestorBooks.class, InvestorBooks.class, new InvestorBooks(List.of()));
        return new ReadModelBooks(
                DefaultQueryGateway.builder().queryBus(queries).build());
    }

    private static EventBooks noEvents() {
        return new EventBooks(new EventsInOrder(EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build()));
    }

    @Test
    void the_events_and_the_read_models_are_compared_without_the_bank() {
        new ApplicationContextRunner()
                .withBean(EventBooks.class, NoBankLedgerTest::noEvents)
                .withBean(ReadModelBooks.class, NoBankLedgerTest::emptyReadModels)
                .withBean(BooksSettings.class, () -> new BooksSettings(null))
                .withUserConfiguration(BooksController.class)
                .run(context -> {
                    var proof = context.getBean(BooksController.class).prove();

                    assertThat(proof.agree()).isTrue();
                    assertThat(proof.witnesses()).containsOnlyKeys("events", "readModels");
                });
    }
}
