package io.dueflow.benchmarks.rival;

import io.dueflow.app.books.Books;
import io.dueflow.messages.money.Money;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a rival's own tables say about the money. */
public final class RivalBooks {

    private static final String DEBITED = """
            select borrower_user_no, sum(amount) from repayment_plan
            where status = 'REPAID' group by borrower_user_no""";

    private static final String CREDITED = """
            select investor_user_no, sum(principal + interest - commission) from receivable_detail
            group by investor_user_no""";

    private static final String COMMISSION = """
            select (select coalesce(sum(commission), 0) from repayment_plan where status = 'REPAID')
              + (select coalesce(sum(commission), 0) from receivable_detail)""";

    private static final String FROZEN = """
            select coalesce(sum(amount), 0) from depository_record
            where kind = 'FREEZE' and state = 'DONE' and settled_at is null""";

    private final JdbcTemplate jdbc;

    public RivalBooks(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    public Books read() {
        var debited = byUser(DEBITED);
        var credited = byUser(CREDITED);
        return new Books(
                Money.sum(debited.values()),
                Money.sum(credited.values()),
                amount(COMMISSION),
                amount(FROZEN),
                debited,
                credited);
    }

    private SortedMap<String, Money> byUser(String query) {
        var amounts = new TreeMap<String, Money>();
        jdbc.query(query, row -> {
            amounts.put(row.getString(1), Money.ofCents(row.getLong(2)));
        });
        return amounts;
    }

    private Money amount(String query) {
        return Money.ofCents(jdbc.queryForObject(query, Long.class));
    }
}
