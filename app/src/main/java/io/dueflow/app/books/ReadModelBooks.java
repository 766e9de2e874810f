package io.dueflow.app.books;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.BorrowerBook;
import io.dueflow.messages.query.BorrowerBooks;
import io.dueflow.messages.query.FindBooks;
import io.dueflow.messages.query.FindBorrowerBooks;
import io.dueflow.messages.query.FindInvestorBooks;
import io.dueflow.messages.query.InvestorBook;
import io.dueflow.messages.query.InvestorBooks;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** What the read models say. */
@Component
public class ReadModelBooks {

    private static final int PAGE = 1_000;

    private final QueryGateway queries;

    ReadModelBooks(QueryGateway queries) {
        this.queries = queries;
    }

    public Books read() {
        var sums = queries.query(new FindBooks(), io.dueflow.messages.query.Books.class)
                .join();
        return new Books(
                sums.collected(),
                sums.credited(),
                sums.commission().plus(sums.fees()),
                sums.frozen(),
                byUser(this::borrowersAfter, BorrowerBook::userNo, BorrowerBook::debited),
                byUser(this::investorsAfter, InvestorBook::userNo, InvestorBook::credited));
    }

    private List<BorrowerBook> borrowersAfter(String userNo) {
        return queries.query(new FindBorrowerBooks(userNo, PAGE), BorrowerBooks.class)
                .join()
                .page();
    }

    private List<InvestorBook> investorsAfter(String userNo) {
        return queries.query(new FindInvestorBooks(userNo, PAGE), InvestorBooks.class)
                .join()
                .page();
    }

    private static <T> SortedMap<String, Money> byUser(
            Function<String, List<T>> pageAfter, Function<T, String> userNo, Function<T, Money> amount) {
        var amounts = new TreeMap<String, Money>();
        List<T> page;
        var last = "";
        do {
            page = pageAfter.apply(last);
            for (var user : page) {
                // The last as the database sorts, which need not be the last of ours.
                last = userNo.apply(user);
                amounts.put(last, amount.apply(user));
            }
        } while (page.size() == PAGE);
        amounts.values().removeIf(Money.ZERO::equals);
        return amounts;
    }
}
