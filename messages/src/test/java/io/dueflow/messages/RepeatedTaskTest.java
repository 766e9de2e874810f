package io.dueflow.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RepeatedTaskTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private RepeatedTask task;

    @AfterEach
    void stop() {
        task.stop();
    }

    @Test
    void neither_an_exception_nor_an_error_is_the_last_turn() throws Exception {
        var turns = new AtomicInteger();
        start(() -> {
            switch (turns.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("the database is away");
                case 2 -> throw new NoClassDefFoundError("exchanged under the process");
                default -> ended.countDown();
            }
        });

        ended.await();
    }

    @Test
    void a_stop_interrupts_the_turn_that_is_under_way() throws Exception {
        start(this::untilInterrupted);
        begun.await();

        task.stop();

        ended.await();
        assertThat(task.isRunning()).isFalse();
    }

    @Test
    void a_stop_with_grace_lets_the_turn_end_that_asks_whether_it_may_go_on() throws Exception {
        start(() -> {
            begun.countDown();
            while (task.isRunning()) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            ended.countDown();
        });
        begun.await();

        assertThat(task.stop(LONG)).isTrue();
        assertThat(ended.getCount()).isZero();
    }

    @Test
    void a_turn_that_takes_longer_than_the_grace_is_interrupted() throws Exception {
        start(this::untilInterrupted);
        begun.await();

        assertThat(task.stop(Duration.ofMillis(1))).isFalse();
        ended.await();
    }

    @Test
    void what_was_stopped_can_be_started_again_and_stopped_twice() throws Exception {
        start(ended::countDown);
        task.stop();
        task.stop();

        task.start();

        assertThat(task.isRunning()).isTrue();
        ended.await();
    }

    private void start(RepeatedTask.Turn turn) {
        task = new RepeatedTask("task", Duration.ofMillis(1), turn);
        task.start();
    }

    private void untilInterrupted() throws InterruptedException {
        begun.countDown();
        try {
            Thread.sleep(LONG.toMillis());
        } catch (InterruptedException e) {
            ended.countDown();
            throw e;
        }
    }
}
