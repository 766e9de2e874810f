package io.dueflow.benchmarks.rival.tuned;

import io.dueflow.benchmarks.rival.DueInstallment;
import io.dueflow.benchmarks.rival.RepaymentRows;
import io.dueflow.benchmarks.rival.StatusMessage;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.ReceivableShare;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each step is a transaction of plain statements, one for each table; what it writes to one table is one batch. */
final class BatchedRows implements RepaymentRows {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    BatchedRows(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @Override
    public boolean claim(DueInstallment due) {
        return transactions.execute(status -> {
            var claimed =
                    jdbc.update(PlainStatements.CLAIMED, due.attempt(), due.date(), due.projectNo(), due.period());
            if (claimed == 0) {
                return false;
            }
            jdbc.update(
                    PlainStatements.STARTED,
                    due.projectNo(),
                    due.period(),
                    due.attempt(),
                    due.date(),
                    due.amount().cents());
            jdbc.update(
                    PlainStatements.FREEZE_REQUESTED,
                    due.freezeNo(),
                    due.projectNo(),
                    due.period(),
                    due.attempt(),
                    due.borrowerUserNo(),
                    due.amount().cents());
            return true;
        });
    }

    @Override
    public List<ReceivableShare> frozen(DueInstallment due) {
        return transactions.execute(status -> {
            jdbc.update(PlainStatements.FROZEN, due.freezeNo());
            jdbc.update(
                    PlainStatements.CONFIRMATION_REQUESTED,
                    due.confirmationNo(),
                    due.freezeNo(),
                    due.projectNo(),
                    due.period(),
                    due.attempt(),
                    due.amount().cents());
            return jdbc.query(
                    PlainStatements.SHARES,
                    (row, number) -> new ReceivableShare(
                            row.getString(1),
                            row.getString(2),
                            Money.ofCents(row.getLong(3)),
                            Money.ofCents(row.getLong(4)),
                            Money.ofCents(row.getLong(5))),
                    due.projectNo(),
                    due.period());
        });
    }

    @Override
    public boolean paid(DueInstallment due) {
        return transactions.execute(status -> {
            var repaid =
                    jdbc.update(PlainStatements.REPAID, due.projectNo(), due.period(), due.projectNo(), due.period());
            if (repaid == 0) {
                return false;
            }
            jdbc.batchUpdate(
                    PlainStatements.SETTLED,
                    List.of(new Object[] {due.freezeNo()}, new Object[] {due.confirmationNo()}));
            jdbc.update(PlainStatements.RECEIVED, due.projectNo(), due.period(), due.confirmationNo());
            jdbc.update(PlainStatements.ENDED, due.projectNo(), due.period(), due.attempt());
            jdbc.update(PlainStatements.MESSAGE, due.projectNo(), due.period(), StatusMessage.repaid(due));
            return true;
        });
    }
}
