package io.dueflow.status.record;

import io.dueflow.messages.financeorder.ProductType;
import io.dueflow.messages.money.Money;
import io.dueflow.status.compose.FinanceOrderFacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every message about a finance order repeats, kept from its first event on. */
public final class FinanceOrderTable {

    private static final String INSERT = """
            insert into finance_status_order (finance_id, user_id, invest_amount, channel_code, product_type,
              product_name)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String FIND = "select * from finance_status_order where finance_id = any(?)";

    private final JdbcTemplate jdbc;

    public FinanceOrderTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<FinanceOrderFacts> orders) {
        jdbc.batchUpdate(INSERT, orders, orders.size(), (statement, order) -> {
            statement.setString(1, order.financeId());
            statement.setString(2, order.userId());
            statement.setLong(3, order.investAmount().cents());
            statement.setString(4, order.channelCode());
            statement.setString(5, order.productType().name());
            statement.setString(6, order.productName());
        });
    }

    Map<String, FinanceOrderFacts> find(Collection<String> financeIds) {
        var found = new HashMap<String, FinanceOrderFacts>();
        jdbc.query(
                FIND,
                statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("text", financeIds.toArray())),
                row -> {
                    var order = new FinanceOrderFacts(
                            row.getString("finance_id"),
                            row.getString("user_id"),
                            Money.ofCents(row.getLong("invest_amount")),
                            row.getString("channel_code"),
                            ProductType.valueOf(row.getString("product_type")),
                            row.getString("product_name"));
                    found.put(order.financeId(), order);
                });
        return found;
    }
}
