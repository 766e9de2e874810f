package io.dueflow.benchmarks.rival;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sends what is in the outbox, once a second. There is no broker here: a message that is sent goes to the debug log. */
public final class OutboxPublisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPublisher.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);
    private static final int PAGE = 1_000;
    private static final String UNSENT =
            "select id, message from outbox where sent_at is null order by id limit " + PAGE;

    private final JdbcTemplate jdbc;
    private final SentMarks marks;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "outbox-publisher"));

    private record Row(long id, String message) {}

    private OutboxPublisher(DataSource database, SentMarks marks) {
        this.jdbc = new JdbcTemplate(database);
        this.marks = marks;
    }

    public static OutboxPublisher start(DataSource database, SentMarks marks) {
        var publisher = new OutboxPublisher(database, marks);
        publisher.timer.scheduleWithFixedDelay(
                publisher::publish, POLL.toMillis(), POLL.toMillis(), TimeUnit.MILLISECONDS);
        return publisher;
    }

    private void publish() {
        try {
            List<Row> rows;
            do {
                rows = jdbc.query(UNSENT, (row, number) -> new Row(row.getLong(1), row.getString(2)));
                rows.forEach(row -> LOG.debug("sent {}: {}", row.id(), row.message()));
                marks.mark(jdbc, rows.stream().map(Row::id).toList());
            } while (rows.size() == PAGE && !timer.isShutdown());
        } catch (DataAccessException e) {
            LOG.warn("the outbox could not be sent; trying again", e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        timer.shutdown();
        if (!timer.awaitTermination(SHUTDOWN.toMillis(), TimeUnit.MILLISECONDS)) {
            timer.shutdownNow();
        }
    }
}
