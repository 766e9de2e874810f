package io.dueflow.reminder.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsumerServiceTest {

    private HttpServer server;
    private ConsumerService service;
    private ConsumerService impatient;
    private volatile String asked;
    private volatile int status = 200;
    private volatile String body = "";
    private volatile int missing;
    private final CountDownLatch end = new CountDownLatch(1);

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                asked = exchange.getRequestURI().toString();
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length + missing);
                exchange.getResponseBody().write(bytes);
                awaitEndIfNotWhole(exchange);
            }
        });
        server.start();
        var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/platform/");
        service = new ConsumerService(base, Duration.ofSeconds(60));
        impatient = new ConsumerService(base, Duration.ofSeconds(1));
    }

    private void awaitEndIfNotWhole(HttpExchange exchange) throws IOException {
        if (missing > 0) {
            exchange.getResponseBody().flush();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void the_number_of_a_consumer_is_asked_for() {
        body = "{\"mobile\":\"13800138000\",\"name\":\"Anna\"}";

        assertThat(service.mobileOf("C 1/2")).contains(new Mobile("+8613800138000"));
        assertThat(asked).isEqualTo("/platform/consumers/C%201%2F2");
    }

    @Test
    void a_consumer_that_is_not_there_or_has_no_mobile_number_has_none() {
        body = "{\"mobile\":\"021-12345678\"}";
        assertThat(service.mobileOf("C1")).isEmpty();
        body = "{}";
        assertThat(service.mobileOf("C1")).isEmpty();
        status = 404;
        assertThat(service.mobileOf("C1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500, {}", "503, ''", "401, {}", "200, 13800138000 is it", "200, ''", "200, []"})
    void an_answer_that_tells_nothing_is_asked_for_again(int answer, String text) {
        status = answer;
        body = text;

        assertThatThrownBy(() -> service.mobileOf("C1"))
                .isInstanceOf(DirectorySilent.class)
                .hasMessageNotContaining("138");
    }

    @Test
    @Timeout(30)
    void a_service_that_falls_silent_in_the_middle_of_its_answer_is_asked_again() {
        body = "{\"mobile\":\"13800138000\"}";
        missing = 1;

        assertThatThrownBy(() -> impatient.mobileOf("C1")).isInstanceOf(DirectorySilent.class);
    }

    @Test
    void an_answer_that_does_not_end_is_not_held_in_memory() {
        body = "{\"mobile\":\"13800138000\"," + " ".repeat(1 << 17) + "\"name\":\"Anna\"}";

        assertThatThrownBy(() -> service.mobileOf("C1"))
                .isInstanceOf(DirectorySilent.class)
                .hasMessageContaining("the answer is longer than 65536 bytes");
    }

    @Test
    void a_service_that_is_not_there_is_asked_again() {
        server.stop(0);

        assertThatThrownBy(() -> service.mobileOf("C1")).isInstanceOf(DirectorySilent.class);
    }
}
