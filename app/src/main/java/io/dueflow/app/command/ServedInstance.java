package io.dueflow.app.command;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** A Dueflow that somebody serves, and how to reach it. */
public final class ServedInstance {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .nodeFactory(new JsonNodeFactory() {
                @Override
                public StringNode stringNode(String text) {
                    return super.stringNode(text == null ? null : Printable.of(text));
                }
            })
            .build();

    @Option(names = "--url", description = "Where Dueflow is served. Default: ${DEFAULT-VALUE}")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--user",
            defaultValue = "${env:DUEFLOW_USER:-operator}",
            description = "User of the API; also DUEFLOW_USER. Default: ${DEFAULT-VALUE}")
    private String user;

    @Option(
            names = "--password",
            defaultValue = "${env:DUEFLOW_PASSWORD}",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            interactive = true,
            arity = "0..1",
            description = "Its password; better in DUEFLOW_PASSWORD, or leave the value out to be asked for it.")
    private String password;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private boolean warned;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    JsonNode get(String path) throws IOException, InterruptedException {
        return find(path).orElseThrow(() -> new IllegalStateException("There is nothing at " + path));
    }

    /** Waits longer for what takes the service long to find out. */
    JsonNode get(String path, Duration patience) throws IOException, InterruptedException {
        return ask(request(path).timeout(patience).GET().build())
                .orElseThrow(() -> new IllegalStateException("There is nothing at " + path));
    }

    /** What is at the path, if anything is. */
    Optional<JsonNode> find(String path) throws IOException, InterruptedException {
        return ask(request(path).GET().build());
    }

    /** What is at the path, as it is. */
    String text(String path, Duration patience) throws IOException, InterruptedException {
        var request = request(path).timeout(patience).GET().build();
        var response = send(request);
        requireDone(request, response);
        return response.body();
    }

    JsonNode post(String path, String contentType, BodyPublisher body) throws IOException, InterruptedException {
        return post(path, contentType, body, PATIENCE);
    }

    /** Waits longer for an answer that tells how something has ended. */
    JsonNode post(String path, String contentType, BodyPublisher body, Duration patience)
            throws IOException, InterruptedException {
        return ask(request(path)
                        .timeout(patience)
                        .header("Content-Type", contentType)
                        .POST(body)
                        .build())
                .orElseThrow();
    }

    JsonNode post(String path) throws IOException, InterruptedException {
        return ask(request(path).POST(BodyPublishers.noBody()).build()).orElseThrow();
    }

    void delete(String path) throws IOException, InterruptedException {
        ask(request(path).DELETE().build());
    }

    private HttpRequest.Builder request(String path) {
        if (password == null) {
            throw new IllegalArgumentException(
                    "A password is needed: set DUEFLOW_PASSWORD to the one that serve printed at its first start.");
        }
        requireAddress();
        warnWhereOthersCanRead();
        var credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(url.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + credentials);
    }

    private void requireAddress() {
        var isHttp = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!isHttp || url.getHost() == null) {
            throw new ParameterException(
                    command.commandLine(), "--url must be an http or https address, not '" + url + "'");
        }
    }

    private void warnWhereOthersCanRead() {
        var host = String.valueOf(url.getHost());
        var isHere = host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
        if (!warned && !isHere && !"https".equalsIgnoreCase(url.getScheme())) {
            warned = true;
            command.commandLine()
                    .getErr()
                    .println(
                            "The password goes to " + host + " unencrypted; with https nobody on the way can read it.");
        }
    }

    private Optional<JsonNode> ask(HttpRequest request) throws IOException, InterruptedException {
        var response = send(request);
        if (response.statusCode() == NOT_FOUND && "GET".equals(request.method())) {
            read(response);
            return Optional.empty();
        }
        requireDone(request, response);
        return Optional.of(response.body().isBlank() ? JSON.createObjectNode() : read(response));
    }

    private JsonNode read(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException e) {
            throw new IllegalStateException("What answers at " + url + " is not Dueflow.");
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (HttpTimeoutException e) {
            throw new IllegalStateException("There is no answer from " + url + " in time.");
        } catch (ConnectException e) {
            // Without its cause, which has no message: the command line tells the innermost one.
            throw new IllegalStateException("Nothing answers at " + url + ". Is it served? (dueflow serve)");
        }
    }

    /** Of what is wrong with the request the detail tells enough; what is wrong there is looked for in the log. */
    private void requireDone(HttpRequest request, HttpResponse<String> response) {
        if (response.statusCode() >= 400) {
            var detail = response.body().isBlank() ? "" : new HelpWords(command).detail(read(response));
            throw new IllegalStateException(
                    response.statusCode() < SERVER_ERROR && !detail.isEmpty()
                            ? detail
                            : "%s %s was answered with %d%s"
                                    .formatted(
                                            request.method(),
                                            request.uri().getPath(),
                                            response.statusCode(),
                                            detail.isEmpty() ? "" : ": " + detail));
        }
    }
}
