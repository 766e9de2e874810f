package io.dueflow.broker;

import static io.dueflow.broker.TestBroker.FIRST;
import static io.dueflow.broker.TestBroker.bodies;
import static io.dueflow.broker.TestBroker.publish;
import static io.dueflow.broker.TestBroker.receiveAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSSecurityException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusListenerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private EmbeddedBroker broker;

    @BeforeEach
    void start() {
        broker = TestBroker.started(directory.resolve("broker"));
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    private StatusListener listener(String password, long count, Consumer<String> handler) {
        var options = new StatusListener.Options(
                URI.create("tcp://127.0.0.1:" + broker.port()),
                FIRST,
                password,
                TestBroker.TOPIC,
                directory.resolve("seen"),
                count,
                null,
                "");
        return new StatusListener(options, handler, troubles::add);
    }

    private StatusListener listener(long count) {
        return listener(TestBroker.passwordOf(FIRST), count, handled::add);
    }

    @Test
    void a_message_is_handled_noted_and_acknowledged() throws Exception {
        publish(broker.publisherConnections(), "1", "2");

        listener(2).run();

        assertThat(handled).isEqualTo(bodies("1", "2"));
        assertThat(Files.readAllLines(directory.resolve("seen"))).contains("1", "2");
        assertThat(receiveAll(broker.port(), FIRST, 0)).isEmpty();
    }

    @Test
    void one_that_was_noted_but_not_acknowledged_is_not_handled_again() throws Exception {
        publish(broker.publisherConnections(), "1", "2");
        // A note cut short by a crash says nothing, and does not spoil the next one.
        Files.writeString(directory.resolve("seen"), "1\n20");

        listener(1).run();

        assertThat(handled).isEqualTo(bodies("2"));
        assertThat(Files.readAllLines(directory.resolve("seen"))).contains("2");
        assertThat(receiveAll(broker.port(), FIRST, 0)).isEmpty();
    }

    @Test
    void one_whose_handling_failed_comes_again() throws Exception {
        publish(broker.publisherConnections(), "1");
        var failing = listener(TestBroker.passwordOf(FIRST), 1, text -> {
            throw new IllegalStateException("a crash");
        });
        assertThatThrownBy(failing::run).hasMessage("a crash");

        listener(1).run();

        assertThat(handled).isEqualTo(bodies("1"));
    }

    @Test
    void a_broker_that_goes_away_is_waited_for() throws Exception {
        var listening = CompletableFuture.runAsync(() -> {
            try {
                listener(2).run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        publish(broker.publisherConnections(), "1");
        await().atMost(PATIENCE).until(() -> handled.size() == 1);

        broker.close();
        await().atMost(PATIENCE).until(() -> !troubles.isEmpty());
        broker.start();
        publish(broker.publisherConnections(), "2");

        await().atMost(PATIENCE).until(listening::isDone);
        assertThat(handled).isEqualTo(bodies("1", "2"));
    }

    @Test
    void a_wrong_password_is_told_at_once() {
        assertThatThrownBy(listener("guessed", 1, handled::add)::run).isInstanceOf(JMSSecurityException.class);
    }
}
