package io.dueflow.reconciliation.ours;

import io.dueflow.messages.BackgroundThreads;
import io.dueflow.reconciliation.match.BankDay;
import io.dueflow.reconciliation.match.Pair;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Puts chunks together in a thread of its own, on a connection of its own that sees what another transaction sees. */
final class ChunkReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChunkReader.class);

    /** A few hundred streams of many: PostgreSQL would read all events for each chunk where it has no statistics. */
    private static final String BY_INDEX = "set local enable_seqscan = off; set local enable_bitmapscan = off";

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(new BackgroundThreads("reconciliation-reader"));
    private final Connection connection;
    private final PairsOfAChunk pairs;

    private ChunkReader(Connection connection, String snapshot, Serializer serializer, BankDay day)
            throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.execute("set transaction snapshot '" + snapshot + "'");
        jdbc.execute(BY_INDEX);
        this.pairs = new PairsOfAChunk(new StoredEvents(jdbc, serializer), day);
    }

    /** @param snapshot as a transaction that is still open has exported it */
    static ChunkReader open(DataSource dataSource, String snapshot, Serializer serializer, BankDay day)
            throws SQLException {
        var connection = dataSource.getConnection();
        try {
            return new ChunkReader(connection, snapshot, serializer, day);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    Future<List<Pair>> read(Chunk chunk) {
        return thread.submit(() -> pairs.of(chunk));
    }

    /** The connection is given back by the thread that uses it, after what it was asked for. */
    @Override
    public void close() {
        thread.execute(this::giveBack);
        thread.shutdown();
    }

    private void giveBack() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            LOG.warn("a connection that reads events was lost", e);
        }
    }
}
