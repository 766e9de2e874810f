package io.dueflow.benchmarks.process;

import io.dueflow.benchmarks.contender.Contender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Asks a contender four times a second how far it is, while it collects a date. */
final class RepaidSampler implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMillis(250);

    private final Contender contender;
    private final Wire wire;
    private final long began = System.nanoTime();
    private final Thread thread = new Thread(this::sample, "repaid-sampler");

    private RepaidSampler(Contender contender, Wire wire) {
        this.contender = contender;
        this.wire = wire;
    }

    static RepaidSampler start(Contender contender, Wire wire) {
        var sampler = new RepaidSampler(contender, wire);
        sampler.thread.setDaemon(true);
        sampler.thread.start();
        return sampler;
    }

    /** Since it was started. */
    long nanos() {
        return System.nanoTime() - began;
    }

    private void sample() {
        try {
            while (!Thread.interrupted()) {
                wire.tell(new Told.Repaid(contender.repaid(), nanos()));
                Thread.sleep(PERIOD.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("the benchmark no longer listens", e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
