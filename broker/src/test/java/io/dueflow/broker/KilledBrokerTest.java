package io.dueflow.broker;

import static io.dueflow.broker.TestBroker.FIRST;
import static io.dueflow.broker.TestBroker.SECOND;
import static io.dueflow.broker.TestBroker.bodies;
import static io.dueflow.broker.TestBroker.publish;
import static io.dueflow.broker.TestBroker.receiveAll;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.ConnectionFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledBrokerTest {

    @TempDir
    Path directory;

    private Process process;
    private int port;

    private void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerToBeKilled.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = out.readLine();
        while (line != null && !line.matches("\\d+")) {
            line = out.readLine();
        }
        assertThat(line).as("the port").isNotNull();
        port = Integer.parseInt(line);
    }

    @AfterEach
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private ConnectionFactory publisher() {
        return TestBroker.connections(port, BrokerUsers.PUBLISHER, TestBroker.PUBLISHER_PASSWORD);
    }

    @Test
    void what_was_confirmed_and_what_was_acknowledged_survives_a_kill() throws Exception {
        start();
        publish(publisher(), "1", "2", "3");
        assertThat(receiveAll(port, FIRST, 3)).isEqualTo(bodies("1", "2", "3"));
        var more = IntStream.rangeClosed(4, 200).mapToObj(String::valueOf).toArray(String[]::new);
        publish(publisher(), more);
        kill();

        start();
        publish(publisher(), "3", "200", "201");

        var all = IntStream.rangeClosed(1, 201).mapToObj(String::valueOf).toArray(String[]::new);
        var rest = IntStream.rangeClosed(4, 201).mapToObj(String::valueOf).toArray(String[]::new);
        assertThat(receiveAll(port, FIRST, rest.length)).isEqualTo(bodies(rest));
        assertThat(receiveAll(port, SECOND, all.length)).isEqualTo(bodies(all));
    }
}
