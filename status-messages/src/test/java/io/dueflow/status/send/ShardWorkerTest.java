package io.dueflow.status.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.BackgroundThreads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.Test;

class ShardWorkerTest {

    /** The thread of a shard is the only one that sends its messages. */
    @Test
    void an_error_breaks_off_one_turn_and_keeps_no_later_one_from_coming() throws InterruptedException {
        var turns = new CountDownLatch(2);
        var worker = new ShardWorker(
                0,
                new Shards(new InMemoryTokenStore(), NoTransactionManager.instance()),
                new ShardPublisher(0, null, null, null, null, 1, failing(turns)),
                Duration.ofSeconds(1));
        var thread = new BackgroundThreads("shard-worker").newThread(worker);
        thread.start();

        assertThat(turns.await(30, TimeUnit.SECONDS)).isTrue();

        worker.stop();
        thread.join(Duration.ofSeconds(30).toMillis());
        assertThat(thread.isAlive()).isFalse();
    }

    private static Clock failing(CountDownLatch turns) {
        return new Clock() {

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                turns.countDown();
                throw new StackOverflowError("made by the test");
            }
        };
    }
}
