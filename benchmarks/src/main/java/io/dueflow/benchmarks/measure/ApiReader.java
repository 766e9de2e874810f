package io.dueflow.benchmarks.measure;

import io.dueflow.benchmarks.contender.Answering.Api;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Asks about random repayments at an even pace, whether or not earlier questions have been answered; the time of a
 * question runs from the moment at which it was meant to be asked.
 */
public final class ApiReader implements AutoCloseable {

    private static final int MOST_UNANSWERED = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long SEED = 20_270_115;

    private final Api api;
    private final Function<RandomGenerator, String> repayment;
    private final long periodNanos;
    private final RandomGenerator random = new SplittableRandom(SEED);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService pace =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "api-reader"));
    private final Semaphore places = new Semaphore(MOST_UNANSWERED);
    private final List<Double> millis = new ArrayList<>();
    private long asked;
    private int failed;

    private ApiReader(Api api, Function<RandomGenerator, String> repayment, int perSecond) {
        this.api = api;
        this.repayment = repayment;
        this.periodNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    /** @param repayment draws one, as project and period with a slash between */
    public static ApiReader start(Api api, Function<RandomGenerator, String> repayment, int perSecond) {
        var reader = new ApiReader(api, repayment, perSecond);
        var began = System.nanoTime();
        reader.pace.scheduleAtFixedRate(() -> reader.askNext(began), 0, reader.periodNanos, TimeUnit.NANOSECONDS);
        return reader;
    }

    private void askNext(long began) {
        var meantAt = began + asked * periodNanos;
        asked++;
        var request = HttpRequest.newBuilder(api.repayments().resolve(repayment.apply(random)))
                .header("Authorization", api.authorization())
                .timeout(PATIENCE)
                .build();
        if (!places.tryAcquire()) {
            failed();
            return;
        }
        client.sendAsync(request, BodyHandlers.discarding()).whenComplete((response, failure) -> {
            if (failure == null && response.statusCode() == 200) {
                answered((System.nanoTime() - meantAt) / 1e6);
            } else {
                failed();
            }
            places.release();
        });
    }

    private synchronized void answered(double took) {
        millis.add(took);
    }

    private synchronized void failed() {
        failed++;
    }

    /** Stops asking, waits for the answers that are still due, and tells. */
    public Latency stop() throws InterruptedException {
        close();
        pace.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        places.tryAcquire(MOST_UNANSWERED, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        synchronized (this) {
            return Latency.of(millis, failed);
        }
    }

    @Override
    public void close() {
        pace.shutdownNow();
    }
}
