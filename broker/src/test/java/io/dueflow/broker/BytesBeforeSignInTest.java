package io.dueflow.broker;

import static io.dueflow.broker.TestBroker.FIRST;
import static io.dueflow.broker.TestBroker.receiveAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reaches the port does not fill the memory of the process. */
class BytesBeforeSignInTest {

    /** More than what lies in the sockets' buffers on both sides. */
    private static final int FLOOD = 64 * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private EmbeddedBroker broker;

    @BeforeEach
    void start() {
        broker = TestBroker.started(directory);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    /** The beginnings of a frame of nearly 2 GiB, of a header or body without an end, and of nothing known. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ARTEMIS \177\377\377\360",
                "\177\377\377\360\000\000\000\000",
                "AMQP\000\001\000\000\177\377\377\360\002\000\000\000",
                "CONNECT\naccept-version:1.2\nlogin:",
                "CONNECT\naccept-version:1.2\ncontent-length:2147483000\n\n",
                "POST / HTTP/1.1\r\nContent-Length: 2147483000\r\n\r\n",
                "GET / HTTP/1.1\r\nUpgrade: "
            })
    void a_frame_without_end_ends_its_connection(String beginning) throws IOException {
        try (var socket = new Socket("127.0.0.1", broker.port())) {
            var out = socket.getOutputStream();
            out.write(beginning.getBytes(StandardCharsets.ISO_8859_1));
            var block = "x".repeat(BytesBeforeSignIn.MOST).getBytes(StandardCharsets.ISO_8859_1);

            var flood = CompletableFuture.runAsync(() -> {
                for (var sent = 0; sent < FLOOD; sent += block.length) {
                    write(out, block);
                }
            });

            assertThat(flood)
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .havingRootCause()
                    .isInstanceOf(IOException.class);
        }
    }

    private static void write(OutputStream out, byte[] block) {
        try {
            out.write(block);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void who_has_signed_in_sends_and_receives_as_much_as_it_likes() throws Exception {
        var publisher = TestBroker.connections(broker.port(), BrokerUsers.PUBLISHER, TestBroker.PUBLISHER_PASSWORD);
        var body = "{\"msgId\":1}" + " ".repeat(20 * BytesBeforeSignIn.MOST);
        try (var connection = publisher.createConnection();
                var session = connection.createSession();
                var producer = session.createProducer(session.createTopic(TestBroker.TOPIC.address()))) {
            producer.send(session.createTextMessage(body));
            producer.send(session.createTextMessage(body));
        }

        assertThat(receiveAll(broker.port(), FIRST, 2)).containsExactly(body, body);
    }
}
