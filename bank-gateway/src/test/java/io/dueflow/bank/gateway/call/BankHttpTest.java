package io.dueflow.bank.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.dueflow.bank.gateway.protocol.HttpMethod;
import io.dueflow.bank.gateway.protocol.ServiceName;
import io.dueflow.bank.gateway.protocol.SignedRequest;
import io.dueflow.bank.gateway.request.Outcome;
import io.dueflow.messages.BackgroundThreads;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BankHttpTest {

    private static final SignedRequest REQUEST = new SignedRequest(ServiceName.QUERY_TRANSACTION, "p", "data", "sig");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CountDownLatch testEnds = new CountDownLatch(1);
    private HttpServer server;
    private RawBank raw;
    private BankHttp http;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(new BackgroundThreads("test-bank")));
        server.start();
        http = givingUpAfter(PATIENCE);
    }

    private BankHttp givingUpAfter(Duration timeout) {
        var baseUrl = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new BankHttp(new HttpRequests(baseUrl, HttpMethod.GET), PATIENCE, timeout);
    }

    @AfterEach
    void stop() {
        testEnds.countDown();
        server.stop(0);
        http.close();
    }

    @Test
    void a_body_is_read_as_utf_8_however_it_is_cut() {
        var text = "{\"respMsg\":\"余额不足🙂\"}".repeat(1_000);
        server.createContext("/service", exchange -> {
            try (exchange) {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, 0);
                for (var i = 0; i < bytes.length; i += 997) {
                    exchange.getResponseBody().write(bytes, i, Math.min(997, bytes.length - i));
                    exchange.getResponseBody().flush();
                }
            }
        });
        assertThat(http.exchange(REQUEST).join()).isEqualTo(text);
    }

    @Test
    void a_bank_that_falls_silent_after_its_header_is_given_up() {
        answer(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            untilTheTestEnds();
        });
        try (var impatient = givingUpAfter(Duration.ofSeconds(1))) {
            assertThat(symptom(impatient)).isEqualTo("no answer in time");
        }
    }

    @Test
    void a_bank_that_never_answers_is_given_up() {
        answer(exchange -> untilTheTestEnds());
        try (var impatient = givingUpAfter(Duration.ofSeconds(1))) {
            assertThat(symptom(impatient)).isNotBlank();
        }
    }

    @Test
    void an_endless_answer_is_broken_off() {
        answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (var i = 0; i < 1_000; i++) {
                exchange.getResponseBody().write(new byte[8_192]);
            }
        });
        assertThat(symptom()).contains("the answer is longer than 65536 bytes");
    }

    @Test
    void only_status_200_is_read() {
        answer(exchange -> exchange.sendResponseHeaders(503, -1));
        assertThat(symptom()).isEqualTo("HTTP status 503");
    }

    @Test
    void a_redirect_is_not_followed() {
        answer(exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        });
        assertThat(symptom()).isEqualTo("HTTP status 302");
    }

    @Test
    void one_connection_carries_one_call_after_the_other() throws IOException {
        try (var bank = new RawBank(this::answerAll);
                var client = client(bank)) {
            raw = bank;
            for (var i = 0; i < 5; i++) {
                assertThat(client.exchange(REQUEST).join()).isEqualTo("done");
            }
            assertThat(bank.connections).hasValue(1);
        }
    }

    @Test
    void calls_at_the_same_time_have_connections_of_their_own() throws IOException {
        try (var bank = new RawBank(this::answerAll);
                var client = client(bank)) {
            raw = bank;
            var calls = IntStream.range(0, 200)
                    .mapToObj(i -> client.exchange(REQUEST))
                    .toList();
            assertThat(calls).allSatisfy(call -> assertThat(call.join()).isEqualTo("done"));
            assertThat(bank.requests).hasValue(200);
        }
    }

    @Test
    void a_connection_that_the_bank_wants_closed_is_not_used_again() throws IOException {
        try (var bank = new RawBank(connection -> {
                    raw.readRequest(connection);
                    RawBank.write(connection, RawBank.OK.replace("OK\r\n", "OK\r\nConnection: close\r\n"));
                    raw.readRequest(connection);
                });
                var client = client(bank)) {
            raw = bank;
            assertThat(client.exchange(REQUEST).join()).isEqualTo("done");
            assertThat(client.exchange(REQUEST).join()).isEqualTo("done");
            assertThat(bank.connections).hasValue(2);
        }
    }

    @Test
    void what_comes_before_the_answer_is_not_the_answer() throws IOException {
        try (var bank = new RawBank(connection -> {
                    raw.readRequest(connection);
                    RawBank.write(connection, "HTTP/1.1 100 Continue\r\n\r\n" + RawBank.OK);
                    raw.readRequest(connection);
                });
                var client = client(bank)) {
            raw = bank;
            assertThat(client.exchange(REQUEST).join()).isEqualTo("done");
        }
    }

    private void answerAll(Socket connection) throws IOException {
        while (raw.readRequest(connection)) {
            RawBank.write(connection, RawBank.OK);
        }
    }

    private static BankHttp client(RawBank bank) {
        return new BankHttp(new HttpRequests(bank.baseUrl(), HttpMethod.GET), PATIENCE, PATIENCE);
    }

    private void answer(HttpHandler handler) {
        server.createContext("/service", handler);
    }

    private void untilTheTestEnds() {
        try {
            testEnds.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String symptom() {
        return symptom(http);
    }

    private static String symptom(BankHttp http) {
        var result = (CallResult.Ended) http.exchange(REQUEST)
                .<CallResult>thenApply(body -> new CallResult.Ended(new Outcome.Done()))
                .exceptionally(FailureClassifier::classify)
                .join();
        return ((Outcome.Unknown) result.outcome()).symptom();
    }
}
