package io.dueflow.benchmarks.rival.dbos;

import dev.dbos.transact.DBOS;
import dev.dbos.transact.workflow.Workflow;
import io.dueflow.bank.gateway.request.Outcome;
import io.dueflow.benchmarks.rival.DueInstallment;
import io.dueflow.benchmarks.rival.RepaymentRows;
import io.dueflow.benchmarks.rival.SingleStatementRows;
import io.dueflow.benchmarks.rival.UnhappyEnd;
import io.dueflow.benchmarks.rival.bank.BankClient;
import io.dueflow.benchmarks.rival.bank.RepaymentRequests;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A repayment in three steps. A step may run again after a crash, before DBOS has noted that it is over; so each records
 * its request and sends it, and each is harmless the second time.
 */
final class DurableRepayment implements RepaymentWorkflow {

    private final DBOS dbos;
    private final RepaymentRows rows;
    private final UnhappyEnd unhappyEnd;
    private final BankClient bank;

    DurableRepayment(DBOS dbos, DataSource database, BankClient bank) {
        this.dbos = dbos;
        this.rows = new SingleStatementRows(database);
        this.unhappyEnd = new UnhappyEnd(database);
        this.bank = bank;
    }

    @Override
    @Workflow
    public boolean collect(DueInstallment due) throws Exception {
        return dbos.runStep(() -> freeze(due), "freeze")
                && dbos.runStep(() -> confirm(due), "confirm")
                && dbos.runStep(() -> rows.paid(due), "paid");
    }

    private boolean freeze(DueInstallment due) throws SQLException, InterruptedException {
        return rows.claim(due) && done(due, due.freezeNo(), bank.ask(RepaymentRequests.freeze(due)));
    }

    private boolean confirm(DueInstallment due) throws SQLException, InterruptedException {
        var shares = rows.frozen(due);
        return done(due, due.confirmationNo(), bank.ask(RepaymentRequests.confirmation(due, shares)));
    }

    private boolean done(DueInstallment due, String requestNo, Outcome outcome) {
        if (outcome instanceof Outcome.Done) {
            return true;
        }
        unhappyEnd.write(due, requestNo, outcome);
        return false;
    }
}
