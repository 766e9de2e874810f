package io.dueflow.reconciliation.ours;

import io.dueflow.reconciliation.match.BankDay;
import io.dueflow.reconciliation.match.Pair;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;

/** Has the next chunks read while the one before is compared, so that PostgreSQL and this process both work. */
final class ChunksAhead implements AutoCloseable {

    private static final int READERS = 2;
    private static final int MOST_CHUNKS = 2 * READERS;

    private final List<ChunkReader> readers = new ArrayList<>();
    private final Deque<Future<List<Pair>>> ahead = new ArrayDeque<>();
    private final Consumer<Pair> taker;
    private long chunks;

    ChunksAhead(Consumer<Pair> taker) {
        this.taker = taker;
    }

    /** @param snapshot what the readers are to see */
    void open(DataSource dataSource, String snapshot, Serializer serializer, BankDay day) throws SQLException {
        while (readers.size() < READERS) {
            readers.add(ChunkReader.open(dataSource, snapshot, serializer, day));
        }
    }

    /** Waits while the most chunks are under way. */
    void add(Chunk chunk) throws InterruptedException {
        if (ahead.size() == MOST_CHUNKS) {
            takeOldest();
        }
        ahead.add(readers.get((int) (chunks++ % READERS)).read(chunk));
    }

    void takeAll() throws InterruptedException {
        while (!ahead.isEmpty()) {
            takeOldest();
        }
    }

    private void takeOldest() throws InterruptedException {
        try {
            ahead.remove().get().forEach(taker);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LostEvents lost) {
                throw lost;
            }
            throw new IllegalStateException("events could not be read", e.getCause());
        }
    }

    @Override
    public void close() {
        readers.forEach(ChunkReader::close);
    }
}
