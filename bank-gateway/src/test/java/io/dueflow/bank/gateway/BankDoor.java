package io.dueflow.bank.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** Stands before the bank, notes who asks for what, and may keep a request waiting. */
public final class BankDoor implements AutoCloseable {

    /** A request that came to the door. */
    public record Visit(String serviceName, String requestNo) {}

    private final URI bank;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Visit> visits = new CopyOnWriteArrayList<>();
    private volatile Consumer<Visit> watch = visit -> {};
    private volatile UnaryOperator<String> onFile = UnaryOperator.identity();

    BankDoor(URI bank) throws IOException {
        this.bank = bank;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/service", this::pass);
        server.createContext("/checkfile", this::passFile);
        server.setExecutor(threads);
        server.start();
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Has every request looked at before the bank gets it. */
    public void watch(Consumer<Visit> watcher) {
        watch = watcher;
    }

    /** Has every statement changed on its way; null breaks the way off. */
    public void changeFiles(UnaryOperator<String> change) {
        onFile = change;
    }

    /** All that was asked about a request, under its number and its queries' numbers, in order. */
    public List<Visit> visitsOf(String requestNo) {
        return visits.stream()
                .filter(visit ->
                        visit.requestNo().equals(requestNo) || visit.requestNo().startsWith(requestNo + "-"))
                .toList();
    }

    public List<Visit> visits() {
        return List.copyOf(visits);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var fields = exchange.getRequestURI().getRawQuery();
            var visit = new Visit(field(fields, "serviceName"), requestNo(field(fields, "reqData")));
            visits.add(visit);
            watch.accept(visit);
            forward(exchange, fields);
        }
    }

    private void passFile(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = HttpRequest.newBuilder(
                            URI.create(bank + exchange.getRequestURI().toString()))
                    .build();
            var file = client.send(request, HttpResponse.BodyHandlers.ofString());
            var changed = onFile.apply(file.body());
            if (changed != null) {
                var bytes = changed.getBytes(UTF_8);
                exchange.sendResponseHeaders(file.statusCode(), bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forward(HttpExchange exchange, String fields) throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create(bank + "/service?" + fields))
                    .build();
            var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            exchange.sendResponseHeaders(response.statusCode(), response.body().length);
            exchange.getResponseBody().write(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String field(String fields, String name) {
        return Arrays.stream(fields.split("&"))
                .filter(field -> field.startsWith(name + "="))
                .map(field -> URLDecoder.decode(field.substring(name.length() + 1), UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static String requestNo(String reqData) {
        var json = new String(Base64.getDecoder().decode(reqData), UTF_8);
        return new JsonMapper().readTree(json).path("requestNo").stringValue();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
