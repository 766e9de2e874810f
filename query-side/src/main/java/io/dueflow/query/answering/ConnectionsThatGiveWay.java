package io.dueflow.query.answering;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** New connections whose processes of PostgreSQL give way, as do the threads that use them. */
final class ConnectionsThatGiveWay extends DelegatingDataSource {

    ConnectionsThatGiveWay(DataSource connections) {
        super(connections);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return givingWay(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return givingWay(super.getConnection(username, password));
    }

    private static Connection givingWay(Connection connection) throws SQLException {
        try {
            ServerProcess.behind(connection).giveWay();
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}
