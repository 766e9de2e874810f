package io.dueflow.app.demo;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.FindInstallments;
import io.dueflow.messages.query.InstallmentKey;
import io.dueflow.messages.query.InstallmentPage;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryGateway;

/** What each borrower has at the bank on the business date: what is owed, but for one in twenty half of it. */
final class BorrowersFunds {

    private static final int ONE_IN = 20;
    private static final int PAGE = 200;

    private final QueryGateway queries;
    private final Random random;

    BorrowersFunds(QueryGateway queries, long seed) {
        this.queries = queries;
        this.random = new Random(seed);
    }

    Map<String, Money> upTo(LocalDate businessDate) {
        var funds = new TreeMap<String, Money>();
        InstallmentKey after = null;
        do {
            var page = queries.query(
                            new FindInstallments(null, null, null, null, businessDate, after, PAGE),
                            InstallmentPage.class)
                    .join();
            page.installments()
                    .forEach(installment ->
                            funds.merge(installment.borrowerUserNo(), installment.amount(), Money::plus));
            after = page.next();
        } while (after != null);
        funds.replaceAll((borrower, owed) -> random.nextInt(ONE_IN) == 0 ? Money.ofCents(owed.cents() / 2) : owed);
        return funds;
    }
}
