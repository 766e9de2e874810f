package io.dueflow.benchmarks.rival;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.ReceivableShare;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Each step is one statement that writes all its rows, hence a transaction and a round trip of its own. */
public final class SingleStatementRows implements RepaymentRows {

    private final DataSource database;

    public SingleStatementRows(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean claim(DueInstallment due) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SingleStatements.CLAIM)) {
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

    @Override
    public List<ReceivableShare> frozen(DueInstallment due) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SingleStatements.FROZEN)) {
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

    @Override
    public boolean paid(DueInstallment due) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SingleStatements.PAID)) {
            statement.setString(1, due.projectNo());
            statement.setInt(2, due.period());
            statement.setString(3, due.confirmationNo());
            statement.setString(4, due.freezeNo());
            statement.setString(5, due.confirmationNo());
            statement.setString(6, due.projectNo());
            statement.setInt(7, due.period());
            statement.setInt(8, due.attempt());
            statement.setString(9, StatusMessage.repaid(due));
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
