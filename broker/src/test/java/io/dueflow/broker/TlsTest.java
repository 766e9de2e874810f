package io.dueflow.broker;

import static io.dueflow.broker.TestBroker.FIRST;
import static io.dueflow.broker.TestBroker.bodies;
import static io.dueflow.broker.TestBroker.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    static Path keys;

    @TempDir
    Path directory;

    private EmbeddedBroker broker;

    @BeforeAll
    static void makeKeys() throws Exception {
        makeKeys("broker", "ip:127.0.0.1");
        makeKeys("stranger", "ip:127.0.0.1");
    }

    @BeforeEach
    void start() throws Exception {
        var settings = TestBroker.settings(directory.resolve("data"));
        broker = new EmbeddedBroker(TestBroker.settings(
                settings.directory(),
                0,
                settings.consumers(),
                new BrokerSettings.Tls(store("broker", "p12"), PASSWORD)));
        broker.start();
        publish(broker.publisherConnections(), "1");
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    private static Path store(String name, String kind) {
        return keys.resolve(name + "." + kind);
    }

    /** As the guide says it. */
    private static void makeKeys(String name, String alternative) throws Exception {
        var keys = store(name, "p12").toString();
        var certificate = store(name, "pem").toString();
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-validity",
                "825",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=" + alternative,
                "-storetype",
                "PKCS12",
                "-keystore",
                keys);
        keytool("-exportcert", "-rfc", "-alias", name, "-keystore", keys, "-file", certificate);
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                name,
                "-file",
                certificate,
                "-storetype",
                "PKCS12",
                "-keystore",
                store(name, "trust").toString());
    }

    private static void keytool(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", PASSWORD));
        assertThat(new ProcessBuilder(command).redirectErrorStream(true).start().waitFor())
                .isZero();
    }

    private List<String> received(Path trustStore) throws Exception {
        var options = new StatusListener.Options(
                URI.create("tcp://127.0.0.1:" + broker.port()),
                FIRST,
                TestBroker.passwordOf(FIRST),
                TestBroker.TOPIC,
                directory.resolve("seen"),
                1,
                trustStore,
                PASSWORD);
        var received = new ArrayList<String>();
        new StatusListener(options, received::add, trouble -> {
                    throw new IllegalStateException(trouble);
                })
                .run();
        return received;
    }

    @Test
    void a_client_that_trusts_the_certificate_receives() throws Exception {
        assertThat(received(store("broker", "trust"))).isEqualTo(bodies("1"));
    }

    @Test
    void one_that_trusts_another_is_not_talked_to() {
        assertThatThrownBy(() -> received(store("stranger", "trust"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_plain_client_is_refused() {
        var plain =
                (ActiveMQConnectionFactory) TestBroker.connections(broker.port(), FIRST, TestBroker.passwordOf(FIRST));
        // It waits for an answer to what the broker does not understand.
        plain.setCallTimeout(2_000);

        assertThatThrownBy(plain::createConnection).isInstanceOf(JMSException.class);
    }

    @Test
    void a_consumer_in_python_receives_over_tls() throws Exception {
        assertThat(PythonConsumer.listen(
                        directory,
                        broker.port(),
                        1,
                        "--ca-file",
                        store("broker", "pem").toString()))
                .isEqualTo(bodies("1"));
    }
}
