package io.dueflow.bank.gateway.call;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The gateway's own threads, apart from those of the line. */
public final class GatewayThreads implements AutoCloseable {

    private static final int OUTCOME_THREADS = 8;
    private static final int HTTP_THREADS = 4;
    private static final int HTTP_TASKS_PER_CALL = 64;

    private final ExecutorService outcomes;
    private final ExecutorService http;

    /** @param maxCalls each of which has at most one outcome waiting to be recorded */
    public GatewayThreads(int maxCalls) {
        this.outcomes = pool("bank-outcome", OUTCOME_THREADS, maxCalls);
        this.http = pool("bank-http", HTTP_THREADS, maxCalls * HTTP_TASKS_PER_CALL);
    }

    /** Verifies answers and records what they prove. */
    public ExecutorService outcomes() {
        return outcomes;
    }

    /** Serves the HTTP client, whose tasks are short and never wait. */
    public ExecutorService http() {
        return http;
    }

    @Override
    public void close() {
        outcomes.shutdown();
        http.shutdown();
    }

    private static ExecutorService pool(String name, int threads, int longestQueue) {
        return new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(longestQueue), new NamedThreads(name));
    }
}
