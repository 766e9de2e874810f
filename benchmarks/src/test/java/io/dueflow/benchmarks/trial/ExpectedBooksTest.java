package io.dueflow.benchmarks.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.benchmarks.contest.Size;
import io.dueflow.command.schedule.SharedPeriod;
import io.dueflow.messages.money.Money;
import org.junit.jupiter.api.Test;

class ExpectedBooksTest {

    private final Size size = new Size(10, 3, 12, 2);

    @Test
    void holdOnlyTheDatesThatAreCollected() {
        var twoPeriods = size.book()
                .loans()
                .flatMap(loan -> loan.periods().subList(0, 2).stream())
                .map(SharedPeriod::due)
                .map(due -> due.amount())
                .toList();

        assertThat(ExpectedBooks.of(size).collected()).isEqualTo(Money.sum(twoPeriods));
    }

    @Test
    void balance() {
        var books = ExpectedBooks.of(size);

        assertThat(books.balanced()).isTrue();
        assertThat(books.commission().isPositive()).isTrue();
        assertThat(books.debitedByUser()).hasSize(10);
    }
}
