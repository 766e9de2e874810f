package io.dueflow.bank.gateway.call;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The gateway's own threads, apart from those of the line. */
public final class GatewayThreads implements AutoCloseable {

    private static final int READERS = 2;

    private final ExecutorService readers;

    /** @param maxCalls each of which has at most one answer waiting to be read */
    public GatewayThreads(int maxCalls) {
        this.readers = new ThreadPoolExecutor(
                READERS,
                READERS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(2 * maxCalls),
                new NamedThreads("bank-reader"));
    }

    /** Verifies answers and judges what they prove. */
    public ExecutorService readers() {
        return readers;
    }

    @Override
    public void close() {
        readers.shutdown();
    }
}
