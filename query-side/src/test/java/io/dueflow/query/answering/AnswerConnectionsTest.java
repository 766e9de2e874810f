package io.dueflow.query.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.query.testing.QuerySideTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@QuerySideTest
class AnswerConnectionsTest {

    private static final int MANY = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager manager;

    @Test
    void what_only_reads_reads_one_moment_and_cannot_write() {
        assertThat(settings(reading())).containsExactly("repeatable read", "on");
    }

    @Test
    void what_writes_is_as_it_was() {
        assertThat(settings(writing())).containsExactly("read committed", "off");
    }

    @Test
    void however_many_ask_there_are_connections_left_to_write() {
        var answered = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(MANY);
        try {
            var asked = IntStream.range(0, MANY)
                    .mapToObj(question -> CompletableFuture.runAsync(() -> hold(answered), threads))
                    .toList();
            assertThat(CompletableFuture.supplyAsync(() -> writing().<Integer>execute(transaction -> one())))
                    .succeedsWithin(PATIENCE)
                    .isEqualTo(1);
            assertThat(asked).noneMatch(CompletableFuture::isDone);
            answered.countDown();
            assertThat(CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)))
                    .succeedsWithin(PATIENCE);
        } finally {
            threads.shutdownNow();
        }
    }

    private void hold(CountDownLatch answered) {
        reading().executeWithoutResult(transaction -> {
            one();
            try {
                assertThat(answered.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private Integer one() {
        return jdbc.queryForObject("select 1", Integer.class);
    }

    private List<String> settings(TransactionTemplate transactions) {
        return transactions.execute(transaction -> Stream.of("transaction_isolation", "transaction_read_only")
                .map(name -> jdbc.queryForObject("select current_setting(?)", String.class, name))
                .toList());
    }

    private TransactionTemplate reading() {
        var reading = writing();
        reading.setReadOnly(true);
        return reading;
    }

    private TransactionTemplate writing() {
        return new TransactionTemplate(manager);
    }
}
