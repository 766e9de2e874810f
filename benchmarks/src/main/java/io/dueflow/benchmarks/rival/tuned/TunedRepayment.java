package io.dueflow.benchmarks.rival.tuned;

import io.dueflow.bank.gateway.request.Outcome;
import io.dueflow.benchmarks.rival.DueInstallment;
import io.dueflow.benchmarks.rival.RepaymentRows;
import io.dueflow.benchmarks.rival.UnhappyEnd;
import io.dueflow.benchmarks.rival.bank.BankClient;
import io.dueflow.benchmarks.rival.bank.RepaymentRequests;
import java.sql.SQLException;

/** One repayment: every request is committed before it is sent, an answer together with the request that follows it. */
final class TunedRepayment {

    private final RepaymentRows rows;
    private final UnhappyEnd unhappyEnd;
    private final BankClient bank;

    TunedRepayment(RepaymentRows rows, UnhappyEnd unhappyEnd, BankClient bank) {
        this.rows = rows;
        this.unhappyEnd = unhappyEnd;
        this.bank = bank;
    }

    /** Whether the borrower has repaid by it. */
    boolean collect(DueInstallment due) throws SQLException, InterruptedException {
        if (!rows.claim(due)) {
            return false;
        }
        var freeze = bank.ask(RepaymentRequests.freeze(due));
        if (!(freeze instanceof Outcome.Done)) {
            unhappyEnd.write(due, due.freezeNo(), freeze);
            return false;
        }
        var shares = rows.frozen(due);
        var confirmation = bank.ask(RepaymentRequests.confirmation(due, shares));
        if (!(confirmation instanceof Outcome.Done)) {
            unhappyEnd.write(due, due.confirmationNo(), confirmation);
            return false;
        }
        return rows.paid(due);
    }
}
