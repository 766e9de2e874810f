package io.dueflow.story;

import io.dueflow.app.demo.DemoBank;
import io.dueflow.app.demo.OwnProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code dueflow serve} in a process of its own, which can be killed and served again. */
final class ServedDueflow implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Pattern PASSWORD = Pattern.compile("operator role: operator, password: (\\S+)");
    private static final Pattern UP = Pattern.compile("Dueflow is up: http://[^:]+:(\\d+)/");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final List<String> arguments;
    private final HttpClient client = HttpClient.newHttpClient();
    private Process process;
    private int port;
    private String password;
    private int starts;

    private ServedDueflow(Path folder, List<String> arguments, String password) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.arguments = arguments;
        this.password = password;
    }

    static ServedDueflow serve(Path folder, DemoBank bank, String... settings) throws Exception {
        var arguments = new ArrayList<>(List.of(
                "serve",
                "--data",
                folder.resolve("database").toString(),
                "--bank",
                bank.url().toString(),
                "--bank-keys",
                bank.keys().toString(),
                "--dueflow.broker.port=0"));
        arguments.addAll(List.of(settings));
        var dueflow = new ServedDueflow(folder, arguments, null);
        dueflow.serveAgain();
        return dueflow;
    }

    /** A second node on the first one's database. */
    ServedDueflow anotherNode(Path itsFolder) throws Exception {
        var identity = identity();
        var more = new ArrayList<>(arguments);
        more.add("--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + identity.get(0)
                + "/postgres?reWriteBatchedInserts=true");
        more.add("--dueflow.broker.directory=" + itsFolder.resolve("broker"));
        more.add("--spring.datasource.username=postgres");
        more.add("--spring.datasource.password=" + identity.get(1));
        var node = new ServedDueflow(itsFolder, more, password);
        node.serveAgain();
        return node;
    }

    /** Serves again with other settings than before. */
    void serveAgain(String... settings) throws Exception {
        for (var setting : settings) {
            var name = setting.substring(0, setting.indexOf('=') + 1);
            arguments.removeIf(argument -> argument.startsWith(name));
            arguments.add(setting);
        }
        serveAgain();
    }

    void serveAgain() throws Exception {
        var log = folder.resolve("serve-" + ++starts + ".log");
        var all = new ArrayList<>(arguments);
        all.addAll(List.of("--port", "0"));
        process = OwnProcess.start(log, List.of("-Xmx512m", "-XX:+UseParallelGC"), all);
        port = Integer.parseInt(OwnProcess.announced(process, log, UP, PATIENCE).group(1));
        var printed = PASSWORD.matcher(Files.readString(log));
        if (printed.find()) {
            password = printed.group(1);
        }
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** {@code kill -9} of the PostgreSQL that it started, or that has just been started again. */
    void killDatabase() throws Exception {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        var database = livingDatabase();
        while (database.isEmpty()) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError("PostgreSQL was not started again");
            }
            Thread.sleep(100);
            database = livingDatabase();
        }
        database.get().destroyForcibly();
    }

    private Optional<ProcessHandle> livingDatabase() throws IOException {
        var pidFile = folder.resolve("database/postgres/postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var pid = Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(String::trim)
                .map(Long::parseLong);
        return pid.flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    }

    /** Its database, past all that it knows. */
    Connection database() throws Exception {
        var identity = identity();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + identity.get(0) + "/postgres", "postgres", identity.get(1));
    }

    /** The port and the password of its database. */
    private List<String> identity() throws IOException {
        return Files.readAllLines(folder.resolve("database").resolve("database.identity"));
    }

    JsonNode get(String path) throws Exception {
        return answer(request(path).GET().build());
    }

    JsonNode post(String path) throws Exception {
        return answer(request(path).POST(BodyPublishers.noBody()).build());
    }

    JsonNode post(String path, String json) throws Exception {
        return post(path, json, user());
    }

    /** As another operator, for whom it was served with {@code --add-operator}. */
    JsonNode postAs(String operator, String path, String json) throws Exception {
        var printed = Pattern.compile("Operator " + operator + ", password: (\\S+)")
                .matcher(Files.readString(folder.resolve("serve-" + starts + ".log")));
        if (!printed.find()) {
            throw new AssertionError("there is no operator " + operator);
        }
        return post(path, json, operator + ":" + printed.group(1));
    }

    private JsonNode post(String path, String json, String credentials) throws Exception {
        return answer(request(path, credentials)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /** Has a day compared with a statement that came as a file, in the background. */
    void postStatement(LocalDate date, String csv) throws Exception {
        answer(request("/api/reconciliations/" + date)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv))
                .build());
    }

    void importBook(String jsonLines) throws Exception {
        var started = answer(request("/api/imports")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(jsonLines))
                .build());
        var ended = await(
                "/api/imports/" + started.path("id").asString(),
                view -> !List.of("QUEUED", "READING", "ACTIVATING")
                        .contains(view.path("state").asString()));
        if (!ended.path("state").asString().equals("FINISHED")
                || ended.path("rejectedTotal").asLong() > 0) {
            throw new AssertionError("the book did not go in: " + ended);
        }
    }

    void importFinanceOrders(String jsonLines) throws Exception {
        var result = answer(request("/api/finance-orders/imports")
                .header("Content-Type", "application/x-ndjson")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(jsonLines))
                .build());
        if (result.path("rejectedTotal").asLong() > 0
                || result.path("failedTotal").asLong() > 0) {
            throw new AssertionError("the orders did not go in: " + result);
        }
    }

    /** Asks until the answer is as expected; an unreachable service or a missing thing is asked for again. */
    JsonNode await(String path, Predicate<JsonNode> expected) throws Exception {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        var last = "nothing";
        while (System.nanoTime() < giveUp) {
            try {
                var answer = get(path);
                if (expected.test(answer)) {
                    return answer;
                }
                last = answer.toString();
            } catch (IOException e) {
                last = e.toString();
            }
            Thread.sleep(100);
        }
        throw new AssertionError(path + " did not become as expected; last seen: " + last);
    }

    private JsonNode answer(HttpRequest request) throws Exception {
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IOException(request.method() + " " + request.uri() + " was answered with " + response.statusCode()
                    + " " + response.body());
        }
        return response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
    }

    private HttpRequest.Builder request(String path) {
        return request(path, user());
    }

    private String user() {
        return "operator:" + password;
    }

    private HttpRequest.Builder request(String path, String user) {
        var credentials = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Basic " + credentials);
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(40, java.util.concurrent.TimeUnit.SECONDS)) {
            kill();
        }
    }
}
