package io.dueflow.reminder.directory;

import io.dueflow.reminder.WholeAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The platform's consumer service as the directory: {@code GET {base}/consumers/{consumerId}}. */
public final class ConsumerService implements BorrowerDirectory {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client;
    private final String consumers;
    private final Duration timeout;

    public ConsumerService(URI baseUrl, Duration timeout) {
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
        this.consumers = baseUrl.toString().replaceAll("/+$", "") + "/consumers/";
        this.timeout = timeout;
    }

    @Override
    public Optional<Mobile> mobileOf(String consumerId) {
        var id = URLEncoder.encode(consumerId, StandardCharsets.UTF_8).replace("+", "%20");
        var request = HttpRequest.newBuilder(URI.create(consumers + id))
                .timeout(timeout)
                .header("Accept", "application/json")
                .GET()
                .build();
        var answer = ask(request);
        return switch (answer.statusCode()) {
            case OK -> mobileIn(answer.body());
            case NOT_FOUND -> Optional.empty();
            default -> throw new DirectorySilent("the consumer service answered " + answer.statusCode(), null);
        };
    }

    private HttpResponse<String> ask(HttpRequest request) {
        try {
            return WholeAnswer.to(request, client, timeout);
        } catch (IOException e) {
            throw new DirectorySilent("the consumer service did not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DirectorySilent("interrupted while the consumer service was asked", e);
        }
    }

    private static Optional<Mobile> mobileIn(String body) {
        try {
            var consumer = JSON.readTree(body);
            if (!consumer.isObject()) {
                throw new DirectorySilent("the consumer service answered with something other than an object", null);
            }
            return Mobile.parse(consumer.path("mobile").asString(""));
        } catch (JacksonException e) {
            // The parser's message would quote the body, and with it the number.
            throw new DirectorySilent("the consumer service answered with something other than JSON", null);
        }
    }
}
