package io.dueflow.benchmarks.rival.original;

import io.dueflow.benchmarks.rival.DueInstallment;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.ReceivableShare;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a shard has to collect, and who is to get how much of it. */
final class OriginalQueries {

    private final JdbcClient jdbc;

    OriginalQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DueInstallment> due(LocalDate date, int shard, int shards) {
        return jdbc.sql("""
                        select project_no, period, attempt + 1, borrower_user_no, amount, commission
                        from repayment_plan
                        where due_date <= ? and status = 'PENDING' and shard_key % ? = ?
                        order by due_date, project_no, period""")
                .params(date, shards, shard)
                .query((row, number) -> new DueInstallment(
                        row.getString(1),
                        row.getInt(2),
                        row.getInt(3),
                        date,
                        row.getString(4),
                        Money.ofCents(row.getLong(5)),
                        Money.ofCents(row.getLong(6))))
                .list();
    }

    List<ReceivableShare> shares(DueInstallment due) {
        return jdbc.sql("""
                        select tender_no, investor_user_no, principal, interest, commission
                        from receivable_share where project_no = ? and period = ?""")
                .params(due.projectNo(), due.period())
                .query((row, number) -> new ReceivableShare(
                        row.getString(1),
                        row.getString(2),
                        Money.ofCents(row.getLong(3)),
                        Money.ofCents(row.getLong(4)),
                        Money.ofCents(row.getLong(5))))
                .list();
    }
}
