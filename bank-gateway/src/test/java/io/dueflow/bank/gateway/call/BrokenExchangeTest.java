package io.dueflow.bank.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.bank.gateway.protocol.HttpMethod;
import io.dueflow.bank.gateway.protocol.ServiceName;
import io.dueflow.bank.gateway.protocol.SignedRequest;
import io.dueflow.bank.gateway.request.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failed where nothing was sent for certain, unknown otherwise, and never sent twice. */
@Timeout(120)
class BrokenExchangeTest {

    private static final SignedRequest REQUEST = new SignedRequest(ServiceName.QUERY_TRANSACTION, "p", "data", "sig");
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private BankHttp http;
    private RawBank bank;

    @AfterEach
    void stop() throws IOException {
        http.close();
        if (bank != null) {
            bank.close();
        }
    }

    @Test
    void where_nobody_listens_it_failed() {
        http = http("http://127.0.0.1:1");
        assertThat(failure()).contains("Connection refused");
    }

    @Test
    void an_unknown_name_failed() {
        http = http("http://no-such-bank.invalid");
        assertThat(failure()).contains("no-such-bank.invalid");
    }

    @Test
    void a_bank_that_does_not_speak_tls_failed() throws IOException {
        bank = new RawBank(connection -> RawBank.write(connection, "HTTP/1.1 400 Bad Request\r\n\r\n"));
        http = http(bank.baseUrl().toString().replace("http:", "https:"));
        assertThat(failure()).contains("NotSslRecordException");
    }

    @Test
    void a_bank_that_accepts_no_connection_failed() throws IOException {
        try (var full = new FullBacklog()) {
            http = new BankHttp(requests(full.baseUrl()), SHORT, PATIENCE);
            assertThat(failure()).contains("connection timed out");
        }
    }

    @Test
    void what_failed_for_lack_of_a_connection_is_not_sent_when_one_comes_about_later() throws IOException {
        try (var full = new FullBacklog()) {
            http = new BankHttp(requests(full.baseUrl()), PATIENCE, SHORT);
            assertThat(failure()).contains("no connection in time");
            var late = full.acceptTheLast();
            late.setSoTimeout(500);
            assertThatThrownBy(() -> late.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_bank_that_accepts_and_hangs_up_is_unknown() throws IOException {
        talkTo(connection -> {});
        assertThat(symptom()).isNotBlank();
    }

    @Test
    void a_bank_that_hangs_up_on_a_request_is_unknown_and_got_it_once() throws IOException {
        talkTo(bank -> connection -> bank.readRequest(connection));
        assertThat(symptom()).contains("hung up");
        assertThat(bank.requests).hasValue(1);
    }

    @Test
    void a_reset_is_unknown() throws IOException {
        talkTo(bank -> connection -> {
            bank.readRequest(connection);
            connection.setSoLinger(true, 0);
        });
        assertThat(symptom()).isNotBlank();
        assertThat(bank.requests).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
                "HTTP/1.1 100 Continue\r\n\r\n",
                "not HTTP at all\r\n\r\n"
            })
    void half_an_answer_is_unknown(String half) throws IOException {
        talkTo(bank -> connection -> {
            bank.readRequest(connection);
            RawBank.write(connection, half);
        });
        assertThat(symptom()).isNotBlank();
        assertThat(bank.requests).hasValue(1);
    }

    @Test
    void a_bank_that_hangs_is_unknown() throws IOException {
        talkTo(bank -> connection -> {
            while (bank.readRequest(connection)) {
                // Says nothing.
            }
        });
        http.close();
        http = new BankHttp(requests(bank.baseUrl().toString()), PATIENCE, Duration.ofSeconds(2));
        assertThat(symptom()).isEqualTo("no answer in time");
        assertThat(bank.requests).hasValue(1);
    }

    @Test
    void a_used_connection_that_breaks_is_unknown_and_nothing_is_sent_again() throws IOException {
        talkTo(bank -> connection -> {
            bank.readRequest(connection);
            RawBank.write(connection, RawBank.OK);
            bank.readRequest(connection);
        });
        assertThat(http.exchange(REQUEST).join()).isEqualTo("done");
        assertThat(symptom()).contains("hung up");
        assertThat(bank.requests).hasValue(2);
        assertThat(bank.connections).hasValue(1);
    }

    private void talkTo(RawBank.Behaviour behaviour) throws IOException {
        talkTo(any -> behaviour);
    }

    private void talkTo(java.util.function.Function<RawBank, RawBank.Behaviour> behaviour) throws IOException {
        bank = new RawBank(connection -> behaviour.apply(bank).serve(connection));
        http = http(bank.baseUrl().toString());
    }

    private CallResult result() {
        return http.exchange(REQUEST)
                .<CallResult>thenApply(body -> new CallResult.Ended(new Outcome.Done()))
                .exceptionally(FailureClassifier::classify)
                .join();
    }

    private String failure() {
        return ((CallResult.Failed) result()).reason();
    }

    private String symptom() {
        return ((Outcome.Unknown) ((CallResult.Ended) result()).outcome()).symptom();
    }

    private static BankHttp http(String baseUrl) {
        return new BankHttp(requests(baseUrl), PATIENCE, PATIENCE);
    }

    private static HttpRequests requests(String baseUrl) {
        return new HttpRequests(URI.create(baseUrl), HttpMethod.GET);
    }

    /** A listening socket whose queue of connections is full, so that the next one has to wait. */
    private static final class FullBacklog implements AutoCloseable {

        private static final int ENOUGH = 4;

        private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        private final List<SocketChannel> waiting = new ArrayList<>();

        FullBacklog() throws IOException {
            for (var i = 0; i < ENOUGH; i++) {
                var channel = SocketChannel.open();
                channel.configureBlocking(false);
                channel.connect(new InetSocketAddress("127.0.0.1", server.getLocalPort()));
                waiting.add(channel);
            }
        }

        String baseUrl() {
            return "http://127.0.0.1:" + server.getLocalPort();
        }

        /** Accepts until the client's own connection comes. */
        Socket acceptTheLast() throws IOException {
            while (true) {
                var accepted = server.accept();
                var port = accepted.getPort();
                if (waiting.stream()
                        .noneMatch(channel -> port == channel.socket().getLocalPort())) {
                    return accepted;
                }
            }
        }

        @Override
        public void close() throws IOException {
            for (var channel : waiting) {
                channel.close();
            }
            server.close();
        }
    }
}
