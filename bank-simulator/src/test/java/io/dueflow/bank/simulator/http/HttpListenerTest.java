package io.dueflow.bank.simulator.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpListenerTest {

    private static final int LINE_BYTES = 1_000;

    private final BlockingQueue<Exchange> slow = new LinkedBlockingQueue<>();
    private HttpListener listener;
    private Socket client;

    @BeforeEach
    void start() throws IOException {
        Map<String, Page> pages = Map.of(
                "/echo", exchange -> exchange.answer(200, "text/plain", echo(exchange)),
                "/slow", slow::add,
                "/pieces", exchange -> new Thread(() -> writePieces(exchange)).start());
        listener = new HttpListener(new InetSocketAddress("127.0.0.1", 0), LINE_BYTES, new Pages(pages));
        client = new Socket("127.0.0.1", listener.port());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        listener.close();
    }

    @Test
    void what_is_sent_early_is_answered_in_its_order() throws Exception {
        send("GET /slow HTTP/1.1\r\n\r\n");
        send(IntStream.range(0, 500)
                .mapToObj("GET /echo?%d HTTP/1.1\r\n\r\n"::formatted)
                .collect(Collectors.joining()));
        Thread.sleep(100);
        assertThat(client.getInputStream().available()).isZero();

        slow.take().answer(200, "text/plain", "slow\n".getBytes(US_ASCII));

        assertThat(bodies(501)).startsWith("slow\n0\n1\n2\n").endsWith("\n499\n");
        send("GET /echo?again HTTP/1.1\r\n\r\n");
        assertThat(bodies(1)).isEqualTo("again\n");
    }

    @Test
    void a_posted_body_and_a_body_in_pieces_arrive_whole() throws IOException {
        send("POST /echo HTTP/1.1\r\nContent-Length: 4\r\n\r\nbody");
        assertThat(bodies(1)).isEqualTo("body\n");
        send("GET /pieces HTTP/1.1\r\nConnection: close\r\n\r\n");
        assertThat(rest())
                .contains("Transfer-Encoding: chunked".toLowerCase(), "x".repeat(9_000))
                .endsWith("0\n\n");
    }

    @Test
    void who_wants_no_further_answer_gets_none() throws IOException {
        send("GET /echo?last HTTP/1.1\r\nConnection: close\r\n\r\nGET /echo?more HTTP/1.1\r\n\r\n");
        assertThat(rest()).contains("HTTP/1.1 200 OK").endsWith("last\n");
    }

    @Test
    void a_line_that_is_too_long_and_what_is_not_http_are_refused() throws IOException {
        send("GET /echo?" + "x".repeat(LINE_BYTES) + " HTTP/1.1\r\n\r\n");
        assertThat(rest()).startsWith("HTTP/1.1 414");
        client = new Socket("127.0.0.1", listener.port());
        send("rubbish\r\n\r\n");
        assertThat(rest()).startsWith("HTTP/1.1 400");
    }

    @Test
    void a_client_that_is_hung_up_on_gets_no_answer() throws Exception {
        send("GET /slow HTTP/1.1\r\n\r\n");
        slow.take().hangUp();
        assertThat(rest()).isEmpty();
    }

    private static byte[] echo(Exchange exchange) {
        return (exchange.query() + new String(exchange.body(), US_ASCII) + "\n").getBytes(US_ASCII);
    }

    private static void writePieces(Exchange exchange) {
        try (OutputStream body = exchange.answerInPieces("text/plain")) {
            body.write("x".repeat(9_000).getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(String request) throws IOException {
        client.getOutputStream().write(request.getBytes(US_ASCII));
    }

    /** The bodies, each one line, of so many answers. */
    private String bodies(int answers) throws IOException {
        StringBuilder bodies = new StringBuilder();
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        for (int i = 0; i < answers; i++) {
            while (!in.readLine().isEmpty()) {
                // The head ends with an empty line.
            }
            bodies.append(in.readLine()).append('\n');
        }
        return bodies.toString();
    }

    private String rest() throws IOException {
        return new String(client.getInputStream().readAllBytes(), US_ASCII).replace("\r\n", "\n");
    }
}
