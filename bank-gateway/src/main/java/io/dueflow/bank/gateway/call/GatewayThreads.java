package io.dueflow.bank.gateway.call;

import io.dueflow.messages.BackgroundThreads;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The gateway's own threads. */
public final class GatewayThreads implements AutoCloseable {

    private static final int SENDERS = 4;
    private static final int READERS = 2;

    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS, new BackgroundThreads("bank-sender"));
    private final ExecutorService readers;

    /** @param maxCalls each of which has at most one answer waiting to be read */
    public GatewayThreads(int maxCalls) {
        this.readers = new ThreadPoolExecutor(
                READERS,
                READERS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(2 * maxCalls),
                new BackgroundThreads("bank-reader"));
    }

    /** Begin calls: put requests into the bank's words, sign and send them. */
    public Executor senders() {
        return senders;
    }

    /** Verifies answers and judges what they prove. */
    public ExecutorService readers() {
        return readers;
    }

    @Override
    public void close() {
        senders.shutdown();
        readers.shutdown();
    }
}
