package io.dueflow.bank.simulator;

import static io.dueflow.bank.simulator.Requests.FREEZE;
import static io.dueflow.bank.simulator.Requests.QUERY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.bank.simulator.signing.BankKeys;
import io.dueflow.bank.simulator.signing.KeyFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class HardKillTest {

    private static final int SENDERS = 8;

    @TempDir
    Path data;

    @Test
    @Timeout(120)
    void every_booking_that_was_answered_is_there_after_kill_9() throws Exception {
        KeyFile.loadOrGenerate(data.resolve("keys.properties"), "SHA1withRSA");
        BankKeys keys = KeyFile.load(data.resolve("keys.properties"));
        Set<String> answered = ConcurrentHashMap.newKeySet();
        AtomicInteger sent = new AtomicInteger();

        Process first = start();
        Platform platform = new Platform(baseUrl(first), keys);
        platform.postTo("/admin/deposits", "[{\"userNo\":\"U1\",\"amount\":1000000.00,\"depositNo\":\"D1\"}]");
        var senders = Executors.newFixedThreadPool(SENDERS);
        IntStream.range(0, SENDERS).forEach(i -> senders.execute(() -> sendUntilNoAnswer(platform, sent, answered)));
        while (answered.size() < 800) {
            Thread.sleep(5);
        }
        first.destroyForcibly().waitFor();
        senders.shutdown();
        assertThat(senders.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        Process second = start();
        try {
            Platform again = new Platform(baseUrl(second), keys);
            answered.forEach(no -> assertThat(again.send(QUERY, Requests.query("Q" + no, no))
                            .field("requestNo")
                            .asString())
                    .isEqualTo(no));
            String ledger = again.getFrom("/ledger.json").body();
            long frozen = Long.parseLong(ledger.replaceAll(".*\"frozenCents\":(\\d+).*", "$1"));
            assertThat(frozen / 100).isBetween((long) answered.size(), (long) sent.get());
        } finally {
            second.destroyForcibly().waitFor();
        }
    }

    private static void sendUntilNoAnswer(Platform platform, AtomicInteger sent, Set<String> answered) {
        try {
            while (true) {
                String requestNo = "F" + sent.incrementAndGet();
                platform.send(FREEZE, Requests.freeze(requestNo, "U1", "1.00"));
                answered.add(requestNo);
            }
        } catch (Platform.NoAnswer killed) {
            // The bank is gone; what this sender last sent may be booked or not.
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BankCommand.class.getName(),
                        "--port=0",
                        "--data=" + data)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The first line that the bank prints says where it listens. */
    private static URI baseUrl(Process bank) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(bank.getInputStream()));
        String line = out.readLine();
        return URI.create(line.replaceAll(".*(http://[^/]+)/.*", "$1"));
    }
}
