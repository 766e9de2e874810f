package io.dueflow.benchmarks.messages;

import com.zaxxer.hikari.HikariDataSource;
import io.dueflow.benchmarks.contender.Surroundings;
import io.dueflow.benchmarks.rival.RivalPool;
import io.dueflow.messages.financeorder.FinanceOrderPlaced;
import io.dueflow.messages.financeorder.ProductType;
import io.dueflow.messages.money.Money;
import io.dueflow.status.compose.FinanceOrderFacts;
import io.dueflow.status.compose.MessageWriter;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The older design: an order and its message are rows of one transaction; a job looks at the table each second and sends
 * what it finds one by one, marking each as sent. It takes all that waits in a turn, and no lock in ZooKeeper, which makes
 * it faster than the original.
 */
final class PolledTableTeller implements Teller {

    private static final int CONNECTIONS = 20;

    private final HikariDataSource pool;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final MessageWriter writer = new MessageWriter();
    private final AtomicLong ids = new AtomicLong();
    private final jakarta.jms.Connection connection;
    private final ScheduledExecutorService job = Executors.newSingleThreadScheduledExecutor();

    private record Unsent(long id, String content) {}

    PolledTableTeller(Surroundings around, MeasuredBroker broker) throws JMSException {
        pool = RivalPool.open(around, CONNECTIONS, RivalPool.USUAL_PREPARE_THRESHOLD);
        jdbc = new JdbcTemplate(pool);
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        jdbc.execute("""
                create schema polled;
                create table polled.finance_order (finance_id varchar(32) primary key, user_id varchar(32),
                  invest_amount bigint, channel_code varchar(32), product_type varchar(16), product_name varchar(64),
                  status varchar(16));
                create table polled.finance_status_message (message_id numeric(16) primary key, message_content json,
                  finance_id varchar(32), retry_times numeric(2), status numeric(2), create_time timestamptz,
                  update_time timestamptz);
                create index on polled.finance_status_message (message_id) where status = 0""");
        connection = broker.connections().createConnection("publisher", MeasuredBroker.PASSWORD);
        var session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
        var producer = session.createProducer(session.createTopic(MeasuredBroker.TOPIC));
        producer.setDeliveryMode(DeliveryMode.PERSISTENT);
        job.scheduleAtFixedRate(
                () -> {
                    try {
                        for (var unsent : unsent()) {
                            producer.send(session.createTextMessage(unsent.content()));
                            jdbc.update(
                                    "update polled.finance_status_message set status = 1, update_time = now() "
                                            + "where message_id = ?",
                                    unsent.id());
                        }
                    } catch (JMSException e) {
                        throw new IllegalStateException(e);
                    }
                },
                1,
                1,
                TimeUnit.SECONDS);
    }

    private Iterable<Unsent> unsent() {
        return jdbc.query(
                "select message_id, message_content::text from polled.finance_status_message where status = 0 "
                        + "order by message_id",
                (row, number) -> new Unsent(row.getLong(1), row.getString(2)));
    }

    @Override
    public void place(String financeId) {
        var placed = new FinanceOrderPlaced(
                financeId,
                "U1",
                Money.ofCents(5_000_00),
                "APP",
                ProductType.JIE_JIE_GAO,
                "节节高",
                "PU1",
                LocalDate.of(2026, 1, 5));
        var id = ids.incrementAndGet();
        var content = writer.write(id, Instant.now(), placed, FinanceOrderFacts.of(placed));
        transaction.executeWithoutResult(status -> {
            jdbc.update(
                    "insert into polled.finance_order values (?, ?, ?, ?, ?, ?, 'PLACED')",
                    financeId,
                    placed.userId(),
                    placed.investAmount().cents(),
                    placed.channelCode(),
                    placed.productType().name(),
                    placed.productName());
            jdbc.update(
                    "insert into polled.finance_status_message values (?, ?::json, ?, 0, 0, now(), now())",
                    id,
                    content,
                    financeId);
        });
    }

    @Override
    public void close() {
        job.shutdownNow();
        try {
            connection.close();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
        pool.close();
    }
}
