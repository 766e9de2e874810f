package io.dueflow.reminder.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for Tencent Cloud on a port of its own: keeps each request and answers as the test wants. */
public final class SmsDoor implements AutoCloseable {

    public static final String SENT = """
            {"Response":{"SendStatusSet":[{"SerialNo":"5000:1","PhoneNumber":"+8613800138000","Fee":1,\
            "SessionContext":"","Code":"Ok","Message":"send success","IsoCode":"CN"}],"RequestId":"r"}}""";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What came in. */
    public record Request(Map<String, String> headers, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String number() {
            return json().path("PhoneNumberSet").get(0).asString();
        }
    }

    /** Answers a request, or breaks off. */
    public interface Manner {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Manner manner = saying(SENT);

    public SmsDoor() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(new Request(headers, body));
            manner.answer(exchange);
        }
    }

    public static Manner saying(String body) {
        return exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    public static Manner refusing(String code) {
        return saying("""
                {"Response":{"Error":{"Code":"%s","Message":"no"},"RequestId":"r"}}""".formatted(code));
    }

    /** Closes the connection without a word. */
    public static Manner hangingUp() {
        return exchange -> {};
    }

    /** Begins to answer, and never ends. */
    public static Manner fallingSilentInTheMiddle(CountDownLatch end) {
        return exchange -> {
            exchange.sendResponseHeaders(200, SENT.length());
            exchange.getResponseBody().write(SENT.substring(0, 20).getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** What came in, and how to behave. */
    public void forget() {
        requests.clear();
        manner = saying(SENT);
    }

    public void behave(Manner next) {
        manner = next;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public InetSocketAddress address() {
        return server.getAddress();
    }

    public List<Request> requests() {
        return new ArrayList<>(requests);
    }

    public Request last() {
        return requests.get(requests.size() - 1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
