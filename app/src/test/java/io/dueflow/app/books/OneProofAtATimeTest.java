package io.dueflow.app.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.BorrowerBooks;
import io.dueflow.messages.query.FindBooks;
import io.dueflow.messages.query.FindBorrowerBooks;
import io.dueflow.messages.query.FindInvestorBooks;
import io.dueflow.messages.query.InvestorBooks;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Each proof has all events, and all users of every witness, in memory. */
class OneProofAtATimeTest {

    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicInteger questions = new AtomicInteger();
    private final BooksController books = new BooksController(noEvents(), readModels(), new BooksSettings(null));

    private static EventBooks noEvents() {
        return new EventBooks(new EventsInOrder(EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build()));
    }

    private ReadModelBooks readModels() {
        var queries = SimpleQueryBus.builder().build();
        queries.subscribe(FindBooks.class.getName(), io.dueflow.messages.query.Books.class, question -> sums());
        queries.subscribe(
                FindBorrowerBooks.class.getName(), BorrowerBooks.class, question -> new BorrowerBooks(List.of()));
        queries.subscribe(
                FindInvestorBooks.class.getName(), InvestorBooks.class, question -> new InvestorBooks(List.of()));
        return new ReadModelBooks(
                DefaultQueryGateway.builder().queryBus(queries).build());
    }

    /** The first question is answered when it is allowed to be, the others at once; the second one fails. */
    private io.dueflow.messages.query.Books sums() throws InterruptedException {
        switch (questions.incrementAndGet()) {
            case 1 -> {
                asked.countDown();
                assertThat(answered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            }
            case 2 -> throw new IllegalStateException("the database is away");
            default -> {}
        }
        return new io.dueflow.messages.query.Books(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    @Test
    void whoever_asks_meanwhile_is_told_to_ask_again_and_then_gets_an_answer() throws Exception {
        var first = new FutureTask<>(books::prove);
        new Thread(first).start();
        assertThat(asked.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(books::prove)
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        refused -> assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.CONFLICT))
                .hasMessageContaining("The books are being compared already; ask again.");

        answered.countDown();
        assertThat(first.get(PATIENCE_SECONDS, TimeUnit.SECONDS).agree()).isTrue();
        assertThatThrownBy(books::prove).hasRootCauseMessage("the database is away");
        assertThat(books.prove().agree()).as("also after one that failed").isTrue();
    }
}
