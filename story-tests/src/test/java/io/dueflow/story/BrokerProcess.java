package io.dueflow.story;

import io.dueflow.app.demo.OwnProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** {@code dueflow broker} in a process of its own, which can be killed and started again on its port. */
final class BrokerProcess implements AutoCloseable {

    static final String PASSWORD = "secret";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final int port;
    private final List<String> arguments;
    private Process process;
    private int starts;

    BrokerProcess(Path folder, List<String> consumers) throws Exception {
        this.folder = Files.createDirectories(folder);
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        var hash = new BCryptPasswordEncoder().encode(PASSWORD);
        arguments = new ArrayList<>(List.of(
                "broker",
                "--port",
                String.valueOf(port),
                "--directory",
                folder.resolve("messages").toString(),
                "--publisher-hash",
                hash));
        for (var consumer : consumers) {
            arguments.addAll(List.of("--consumer", consumer + "=" + hash));
        }
        start();
    }

    void start() throws IOException, InterruptedException {
        var log = folder.resolve("broker-" + ++starts + ".log");
        process = OwnProcess.start(log, List.of("-Xmx512m", "-XX:+UseParallelGC"), arguments);
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(log).contains("The broker is up")) {
            if (!process.isAlive() || System.nanoTime() > giveUp) {
                throw new AssertionError("the broker did not come up:\n" + Files.readString(log));
            }
            Thread.sleep(50);
        }
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String url() {
        return "tcp://127.0.0.1:" + port;
    }

    String[] settingsOfAPublisher() {
        return new String[] {
            "--dueflow.broker.url=" + url(), "--dueflow.broker.user=publisher", "--dueflow.broker.password=" + PASSWORD
        };
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
