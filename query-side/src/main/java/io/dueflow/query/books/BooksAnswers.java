package io.dueflow.query.books;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.Books;
import io.dueflow.messages.query.BorrowerBook;
import io.dueflow.messages.query.BorrowerBooks;
import io.dueflow.messages.query.FindBooks;
import io.dueflow.messages.query.FindBorrowerBooks;
import io.dueflow.messages.query.FindInvestorBooks;
import io.dueflow.messages.query.InvestorBook;
import io.dueflow.messages.query.InvestorBooks;
import io.dueflow.query.answering.OfOneMoment;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Answers what was collected and paid out, for comparison with the bank. */
@Component
@OfOneMoment
class BooksAnswers {

    private final Sums sums;

    BooksAnswers(Sums sums) {
        this.sums = sums;
    }

    @QueryHandler
    Books answer(FindBooks query) {
        var collected = sums.collected();
        var credited = sums.credited();
        return new Books(
                Money.ofCents(collected.collected()),
                Money.ofCents(credited.credited()),
                Money.ofCents(collected.commission()),
                Money.ofCents(credited.fees()),
                Money.ofCents(sums.frozen()));
    }

    @QueryHandler
    InvestorBooks answer(FindInvestorBooks query) {
        return new InvestorBooks(sums.investors(query.afterUserNo(), Limit.of(query.limit())).stream()
                .map(sum -> new InvestorBook(sum.userNo(), Money.ofCents(sum.credited()), Money.ofCents(sum.fees())))
                .toList());
    }

    @QueryHandler
    BorrowerBooks answer(FindBorrowerBooks query) {
        return new BorrowerBooks(sums.borrowers(query.afterUserNo(), Limit.of(query.limit())).stream()
                .map(sum -> new BorrowerBook(sum.userNo(), Money.ofCents(sum.debited()), Money.ofCents(sum.frozen())))
                .toList());
    }
}
