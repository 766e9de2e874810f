package io.dueflow.bank.simulator;

import static io.dueflow.bank.simulator.Requests.FREEZE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.bank.simulator.wire.HttpLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatencyTest {

    @TempDir
    Path data;

    @Test
    void many_requests_wait_out_the_latency_together() throws IOException {
        try (RunningBank running = RunningBank.in(data, c -> c.withDelay(Duration.ofMillis(400)))) {
            long start = System.nanoTime();
            List<CompletableFuture<BankAnswer>> sent = IntStream.range(0, 200)
                    .mapToObj(i -> running.platform().sendLater(FREEZE, Requests.freeze("F" + i, "U1", "1.00")))
                    .toList();
            sent.forEach(answer -> assertThat(answer.join().respCode()).isEqualTo("00000"));

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(400), Duration.ofSeconds(60));
        }
    }

    @Test
    void one_request_too_many_in_flight_is_turned_away_with_503() throws Exception {
        HttpLimits two = new HttpLimits(2, 8_192, true);
        try (RunningBank running =
                RunningBank.in(data, c -> c.withDelay(Duration.ofSeconds(6)).withLimits(two))) {
            Platform platform = running.platform();
            var first = platform.sendLater(FREEZE, Requests.freeze("F1", "U2", "1.00"));
            var second = platform.sendLater(FREEZE, Requests.freeze("F2", "U2", "1.00"));
            while (!platform.getFrom("/ledger.json").body().contains("\"30042\":2")) {
                Thread.sleep(5);
            }

            assertThat(platform.post(FREEZE, Requests.freeze("F3", "U1", "1.00"))
                            .statusCode())
                    .isEqualTo(503);
            assertThat(first.join().respCode()).isEqualTo("30042");
            assertThat(second.join().respCode()).isEqualTo("30042");
            assertThat(platform.post(FREEZE, Requests.freeze("F3", "U1", "1.00"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
