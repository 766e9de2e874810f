package io.dueflow.bank.gateway.recovery;

import io.dueflow.bank.gateway.call.CallResult;
import io.dueflow.messages.BackgroundThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Records what the bank answered, all answers together that have come in while the last ones were being recorded. So it
 * waits for nothing on a quiet day and writes few transactions on a busy one.
 */
public final class OutcomeRecorder implements OutcomeRecording, AutoCloseable {

    private static final int RECORDERS = 2;
    private static final int MOST_AT_ONCE = 100;

    private final OutcomeReporter reporter;
    private final BlockingQueue<AnsweredCall> waiting;
    private final ExecutorService recorders =
            Executors.newFixedThreadPool(RECORDERS, new BackgroundThreads("bank-recorder"));

    /** @param mostWaiting answers that may wait; one more stays outstanding and is asked about later */
    public OutcomeRecorder(OutcomeReporter reporter, int mostWaiting) {
        this.reporter = reporter;
        this.waiting = new ArrayBlockingQueue<>(mostWaiting);
        for (var i = 0; i < RECORDERS; i++) {
            recorders.execute(this::recordUntilClosed);
        }
    }

    @Override
    public CompletableFuture<Void> record(Outstanding outstanding, CallResult result) {
        var answered = new AnsweredCall(outstanding, result);
        if (!waiting.offer(answered)) {
            answered.recorded()
                    .completeExceptionally(new IllegalStateException("too many answers wait to be recorded"));
        }
        return answered.recorded();
    }

    private void recordUntilClosed() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var together = new ArrayList<AnsweredCall>();
                together.add(waiting.take());
                waiting.drainTo(together, MOST_AT_ONCE - 1);
                record(together);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void record(List<AnsweredCall> together) {
        try {
            reporter.report(together);
        } catch (RuntimeException | Error e) {
            // An error too concerns these answers only; without this thread later ones would wait for ever.
            together.forEach(answered -> answered.recorded().completeExceptionally(e));
        }
    }

    @Override
    public void close() {
        recorders.shutdownNow();
    }
}
