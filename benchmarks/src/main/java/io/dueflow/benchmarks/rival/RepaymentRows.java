package io.dueflow.benchmarks.rival;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.ReceivableShare;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The rows of one repayment, written in three transactions of one statement, hence one round trip, each. */
public final class RepaymentRows {

    private final DataSource database;

    public RepaymentRows(DataSource database) {
        this.database = database;
    }

    /** Claims the installment and records the freeze; false where it is not to be collected any more. */
    public boolean claim(DueInstallment due) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(RepaymentStatements.CLAIM)) {
            statement.setInt(1, due.attempt());
            statement.setDate(2, Date.valueOf(due.date()));
            statement.setString(3, due.projectNo());
            statement.setInt(4, due.period());
            statement.setString(5, due.freezeNo());
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Records that the money is frozen and that the confirmation is asked for; tells who is to get how much. */
    public List<ReceivableShare> frozen(DueInstallment due) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(RepaymentStatements.FROZEN)) {
            statement.setString(1, due.freezeNo());
            statement.setString(2, due.confirmationNo());
            statement.setString(3, due.projectNo());
            statement.setInt(4, due.period());
            try (var rows = statement.executeQuery()) {
                var shares = new ArrayList<ReceivableShare>();
                while (rows.next()) {
                    shares.add(share(rows));
                }
                return shares;
            }
        }
    }

    /** Records that the bank has paid, and the message about it; false where that was recorded before. */
    public boolean paid(DueInstallment due) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(RepaymentStatements.PAID)) {
            statement.setString(1, due.projectNo());
            statement.setInt(2, due.period());
            statement.setString(3, due.confirmationNo());
            statement.setString(4, due.projectNo());
            statement.setInt(5, due.period());
            statement.setString(6, due.freezeNo());
            statement.setString(7, due.confirmationNo());
            statement.setString(8, due.projectNo());
            statement.setInt(9, due.period());
            statement.setInt(10, due.attempt());
            statement.setString(11, StatusMessage.repaid(due));
            return statement.executeUpdate() == 1;
        }
    }

    private static ReceivableShare share(ResultSet row) throws SQLException {
        return new ReceivableShare(
                row.getString(1),
                row.getString(2),
                Money.ofCents(row.getLong(3)),
                Money.ofCents(row.getLong(4)),
                Money.ofCents(row.getLong(5)));
    }
}
