package io.dueflow.app.demo;

import io.dueflow.messages.money.Money;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The bank simulator in a process of its own. */
public final class DemoBank implements AutoCloseable {

    private static final Pattern ANNOUNCED = Pattern.compile(" at http://[^:]+:(\\d+)/service\\R");
    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);
    private static final int DEPOSITS_AT_ONCE = 1_000;

    private final Path directory;
    private final List<String> options;
    private final HttpClient client = HttpClient.newHttpClient();
    private Process process;

    /** Any free one, until it has found one. */
    private int port;

    private DemoBank(Path directory, List<String> options) {
        this.directory = directory;
        this.options = options;
    }

    /** Starts it on a free port; its ledger, keys and log are in the directory. */
    public static DemoBank start(Path directory, List<String> options) throws IOException, InterruptedException {
        var bank = new DemoBank(directory, options);
        bank.begin();
        return bank;
    }

    /** Starts it again where it was, after it was killed. */
    public void restart() throws IOException, InterruptedException {
        begin();
    }

    private void begin() throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("bank", "--port", "" + port, "--data", directory.toString()));
        arguments.addAll(options);
        process = OwnProcess.start(log(), List.of("-Xmx512m"), arguments);
        try {
            port = Integer.parseInt(
                    OwnProcess.announced(process, log(), ANNOUNCED, STARTUP).group(1));
        } catch (IOException e) {
            process.destroyForcibly();
            throw new IOException("the bank simulator " + e.getMessage(), e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Path keys() {
        return directory.resolve("keys.properties");
    }

    /** The operating system's process, for tests that kill it. */
    public Process process() {
        return process;
    }

    public void deposit(Map<String, Money> amounts) throws IOException, InterruptedException {
        var deposits = amounts.entrySet().stream()
                .map(user -> Map.of(
                        "depositNo", "demo-" + user.getKey(),
                        "userNo", user.getKey(),
                        "amount", user.getValue().yuan()))
                .toList();
        for (var from = 0; from < deposits.size(); from += DEPOSITS_AT_ONCE) {
            var some = deposits.subList(from, Math.min(deposits.size(), from + DEPOSITS_AT_ONCE));
            post("/admin/deposits", JsonMapper.shared().writeValueAsString(some));
        }
    }

    /** Says how the bank errs from now on; the JSON is that of the simulator's own page. */
    public void setFaults(String plan) throws IOException, InterruptedException {
        post("/admin/faults", plan);
    }

    private void post(String path, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url().resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(path + " was answered with " + response.statusCode() + ": " + response.body());
            }
        } catch (ConnectException e) {
            throw new IOException(
                    "the bank simulator on port " + port + " takes no connection; "
                            + OwnProcess.whatIsLeft(process, log()),
                    e);
        }
    }

    private Path log() {
        return directory.resolve("bank.log");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SHUTDOWN.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
