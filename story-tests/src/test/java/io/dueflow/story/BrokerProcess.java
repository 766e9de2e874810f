package io.dueflow.story;

import io.dueflow.app.demo.OwnProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** {@code dueflow broker} in a process of its own, which can be killed and started again on its port. */
final class BrokerProcess implements AutoCloseable {

    static final String PASSWORD = "secret";

    private static final Pattern UP = Pattern.compile("The broker is up: tcp://[^:]+:(\\d+)\\R");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final List<String> arguments;
    private Process process;
    private int port;
    private int starts;

    BrokerProcess(Path folder, List<String> consumers) throws Exception {
        this.folder = Files.createDirectories(folder);
        var hash = new BCryptPasswordEncoder().encode(PASSWORD);
        arguments = new ArrayList<>(
                List.of("broker", "--directory", folder.resolve("messages").toString(), "--publisher-hash", hash));
        for (var consumer : consumers) {
            arguments.addAll(List.of("--consumer", consumer + "=" + hash));
        }
        start();
    }

    void start() throws IOException, InterruptedException {
        var log = folder.resolve("broker-" + ++starts + ".log");
        var all = new ArrayList<>(arguments);
        all.addAll(List.of("--port", String.valueOf(port)));
        process = OwnProcess.start(log, List.of("-Xmx512m", "-XX:+UseParallelGC"), all);
        port = Integer.parseInt(OwnProcess.announced(process, log, UP, PATIENCE).group(1));
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
