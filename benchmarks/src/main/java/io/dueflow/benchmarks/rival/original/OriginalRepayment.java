package io.dueflow.benchmarks.rival.original;

import io.dueflow.bank.gateway.request.Outcome;
import io.dueflow.benchmarks.rival.DueInstallment;
import io.dueflow.benchmarks.rival.UnhappyEnd;
import io.dueflow.benchmarks.rival.bank.BankClient;
import io.dueflow.benchmarks.rival.bank.RepaymentRequests;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One repayment after the other: a transaction, a call, a transaction, a call, a transaction. */
final class OriginalRepayment {

    private final TransactionTemplate transactions;
    private final OriginalQueries queries;
    private final OriginalRows rows;
    private final UnhappyEnd unhappyEnd;
    private final BankClient bank;

    OriginalRepayment(DataSource database, BankClient bank) {
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        var jdbc = JdbcClient.create(database);
        this.queries = new OriginalQueries(jdbc);
        this.rows = new OriginalRows(jdbc);
        this.unhappyEnd = new UnhappyEnd(database);
        this.bank = bank;
    }

    List<DueInstallment> due(LocalDate date, int shard, int shards) {
        return queries.due(date, shard, shards);
    }

    /** Whether the borrower has repaid by it. */
    boolean collect(DueInstallment due) throws InterruptedException {
        var claimed = transactions.execute(status -> rows.claim(due));
        if (!claimed) {
            return false;
        }
        var freeze = bank.ask(RepaymentRequests.freeze(due));
        if (!(freeze instanceof Outcome.Done)) {
            unhappyEnd.write(due, due.freezeNo(), freeze);
            return false;
        }
        transactions.executeWithoutResult(status -> rows.frozen(due));
        var shares = queries.shares(due);
        var confirmation = bank.ask(RepaymentRequests.confirmation(due, shares));
        if (!(confirmation instanceof Outcome.Done)) {
            unhappyEnd.write(due, due.confirmationNo(), confirmation);
            return false;
        }
        transactions.executeWithoutResult(status -> rows.paid(due, shares));
        return true;
    }
}
