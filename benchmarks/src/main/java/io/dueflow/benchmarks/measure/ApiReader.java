package io.dueflow.benchmarks.measure;

import io.dueflow.benchmarks.contender.Answering.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks about random repayments at an even pace, as long as fewer than {@value #ASKERS} wait for their answers; the time of a
 * question runs from the moment at which it was meant to be asked. Whoever asks waits for the answer itself: the asker shares
 * the processors with whom it asks, and handing questions and answers on from thread to thread would be counted as theirs.
 */
public final class ApiReader implements AutoCloseable {

    private static final int ASKERS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final long SEED = 20_270_115;

    private final Api api;
    private final Function<RandomGenerator, String> repayment;
    private final long periodNanos;
    private final long began = System.nanoTime();
    private final RandomGenerator random = new SplittableRandom(SEED);
    private final CloseableHttpClient client = client();
    private final ExecutorService askers = Executors.newFixedThreadPool(ASKERS, task -> new Thread(task, "api-reader"));
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Double> millis = new ArrayList<>();
    private long asked;
    private int failed;

    /** @param meantAt a moment of {@link System#nanoTime()} */
    private record Question(String path, long meantAt) {}

    private ApiReader(Api api, Function<RandomGenerator, String> repayment, int perSecond) {
        this.api = api;
        this.repayment = repayment;
        this.periodNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    private static CloseableHttpClient client() {
        var patience = Timeout.of(PATIENCE);
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(ASKERS)
                        .setMaxConnPerRoute(ASKERS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .disableAutomaticRetries()
                .build();
    }

    /** @param repayment draws one, as project and period with a slash between */
    public static ApiReader start(Api api, Function<RandomGenerator, String> repayment, int perSecond) {
        var reader = new ApiReader(api, repayment, perSecond);
        for (var asker = 0; asker < ASKERS; asker++) {
            reader.askers.execute(reader::askUntilStopped);
        }
        return reader;
    }

    private void askUntilStopped() {
        try {
            for (var question = next(); !isStoppedBefore(question.meantAt()); question = next()) {
                ask(question);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Question next() {
        return new Question(repayment.apply(random), began + asked++ * periodNanos);
    }

    private boolean isStoppedBefore(long moment) throws InterruptedException {
        return stopped.await(moment - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private void ask(Question question) {
        var request = new HttpGet(api.repayments().resolve(question.path()));
        request.setHeader("Authorization", api.authorization());
        try {
            var status = client.execute(request, response -> {
                EntityUtils.consume(response.getEntity());
                return response.getCode();
            });
            answered(status, (System.nanoTime() - question.meantAt()) / 1e6);
        } catch (IOException e) {
            failed();
        }
    }

    private synchronized void answered(int status, double took) {
        if (status == OK) {
            millis.add(took);
        } else {
            failed();
        }
    }

    private synchronized void failed() {
        failed++;
    }

    /** Stops asking, waits for the answers that are still due, and tells. */
    public Latency stop() throws InterruptedException {
        stopped.countDown();
        askers.shutdown();
        if (!askers.awaitTermination(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("questions were neither answered nor given up");
        }
        close();
        synchronized (this) {
            return Latency.of(millis, failed);
        }
    }

    @Override
    public void close() {
        stopped.countDown();
        askers.shutdown();
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
