package io.dueflow.broker;

import static io.dueflow.broker.TestBroker.FIRST;
import static io.dueflow.broker.TestBroker.bodies;
import static io.dueflow.broker.TestBroker.publish;
import static io.dueflow.broker.TestBroker.receiveAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's consumer in another language, over another protocol. */
class PythonConsumerTest {

    @TempDir
    Path directory;

    private EmbeddedBroker broker;

    @BeforeEach
    void start() {
        broker = TestBroker.started(directory.resolve("broker"));
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void it_receives_and_acknowledges_each_message_once() throws Exception {
        publish(broker.publisherConnections(), "1", "2");

        assertThat(PythonConsumer.listen(directory, broker.port(), 2)).isEqualTo(bodies("1", "2"));

        assertThat(directory.resolve(FIRST + ".seen")).hasContent("1\n2");
        assertThat(receiveAll(broker.port(), FIRST, 0)).isEmpty();
    }

    @Test
    void it_skips_what_it_has_handled_before_a_crash() throws Exception {
        Files.writeString(directory.resolve(FIRST + ".seen"), "1\n");
        publish(broker.publisherConnections(), "1", "2");

        assertThat(PythonConsumer.listen(directory, broker.port(), 1)).isEqualTo(bodies("2"));
        assertThat(receiveAll(broker.port(), FIRST, 0)).isEmpty();
    }
}
