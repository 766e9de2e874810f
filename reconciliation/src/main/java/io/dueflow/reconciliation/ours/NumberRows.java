package io.dueflow.reconciliation.ours;

import io.dueflow.messages.bank.statement.StatementEntry;
import io.dueflow.messages.money.Money;
import io.dueflow.reconciliation.match.BankLine;
import io.dueflow.reconciliation.match.Payouts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The statement's lines of a request number.
 *
 * @param ended of a freeze: whether the statement settles or releases it
 */
record NumberRows(String requestNo, List<BankLine> lines, boolean ended) {

    /** Bounds what a statement with one number throughout can take of the memory. */
    private static final int MOST_LINES = 100;

    void take(ResultSet row) throws SQLException {
        var number = row.getLong("number");
        if (number == 0) {
            return;
        }
        if (lines.size() == MOST_LINES) {
            throw new IllegalStateException(
                    "The statement lists " + requestNo + " more than " + MOST_LINES + " times; it is not one of ours.");
        }
        lines.add(new BankLine(
                number,
                StatementEntry.valueOf(row.getString("entry")),
                requestNo,
                row.getString("freeze_request_no"),
                row.getString("project_no"),
                row.getString("user_no"),
                Money.ofCents(row.getLong("amount")),
                Money.ofCents(row.getLong("commission")),
                new Payouts(row.getString("payouts")),
                row.getBoolean("booked"),
                row.getString("bank_code")));
    }
}
