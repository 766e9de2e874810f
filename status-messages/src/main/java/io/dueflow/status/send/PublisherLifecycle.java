package io.dueflow.status.send;

import io.dueflow.messages.BackgroundThreads;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** One thread for each shard, from the time when all that it asks has started. */
public final class PublisherLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PublisherLifecycle.class);

    /** Longer than a call to the broker may take. */
    private static final Duration GRACE = Duration.ofSeconds(40);

    private final IntFunction<ShardWorker> workerOf;
    private volatile List<ShardWorker> workers = List.of();
    private ExecutorService threads;

    PublisherLifecycle(IntFunction<ShardWorker> workerOf) {
        this.workerOf = workerOf;
    }

    /** Says that there are messages which may have to be sent. */
    public void ring() {
        workers.forEach(ShardWorker::ring);
    }

    @Override
    public synchronized void start() {
        workers = Shards.all().mapToObj(workerOf).toList();
        threads = Executors.newFixedThreadPool(workers.size(), new BackgroundThreads("status-messages"));
        workers.forEach(threads::execute);
    }

    @Override
    public synchronized void stop() {
        if (!isRunning()) {
            return;
        }
        workers.forEach(ShardWorker::stop);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("status messages are still being sent");
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }
}
