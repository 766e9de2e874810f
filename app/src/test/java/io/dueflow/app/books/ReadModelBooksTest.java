package io.dueflow.app.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.BorrowerBook;
import io.dueflow.messages.query.BorrowerBooks;
import io.dueflow.messages.query.FindBooks;
import io.dueflow.messages.query.FindBorrowerBooks;
import io.dueflow.messages.query.FindInvestorBooks;
import io.dueflow.messages.query.InvestorBooks;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReadModelBooksTest {

    private static final Comparator<String> AS_A_LANGUAGE = String.CASE_INSENSITIVE_ORDER;

    /** As a database does whose collation is a language's: a small letter comes before the capitals of the next. */
    private static final List<String> BORROWERS = Stream.concat(
                    Stream.of("za"), IntStream.range(0, 1_500).mapToObj("ZB%04d"::formatted))
            .sorted(AS_A_LANGUAGE)
            .toList();

    @QueryHandler
    io.dueflow.messages.query.Books answer(FindBooks query) {
        return new io.dueflow.messages.query.Books(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    @QueryHandler
    BorrowerBooks answer(FindBorrowerBooks query) {
        return new BorrowerBooks(BORROWERS.stream()
                .filter(userNo -> AS_A_LANGUAGE.compare(userNo, query.afterUserNo()) > 0)
                .limit(query.limit())
                .map(userNo -> new BorrowerBook(userNo, Money.ofCents(1), Money.ZERO))
                .toList());
    }

    @QueryHandler
    InvestorBooks answer(FindInvestorBooks query) {
        return new InvestorBooks(List.of());
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void every_page_is_read_once_however_the_database_sorts() {
        var bus = SimpleQueryBus.builder().build();
        new AnnotationQueryHandlerAdapter<>(this).subscribe(bus);
        var books =
                new ReadModelBooks(DefaultQueryGateway.builder().queryBus(bus).build());

        assertThat(books.read().debitedByUser().keySet()).containsExactlyInAnyOrderElementsOf(BORROWERS);
    }
}
