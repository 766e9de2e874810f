package io.dueflow.broker;

import static io.dueflow.broker.TestBroker.FIRST;
import static io.dueflow.broker.TestBroker.bodies;
import static io.dueflow.broker.TestBroker.publish;
import static io.dueflow.broker.TestBroker.receiveAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class BrokerConfigurationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withUserConfiguration(BrokerConfiguration.class)
                .withPropertyValues(
                        "dueflow.broker.port=0",
                        "dueflow.broker.directory=" + directory,
                        "dueflow.broker.consumers[0].name=" + FIRST,
                        "dueflow.broker.consumers[0].password-hash="
                                + PasswordHash.of(TestBroker.passwordOf(FIRST)).hash());
    }

    @Test
    void the_application_publishes_to_the_broker_inside() {
        application().run(context -> {
            publish(context.getBean("statusConnectionFactory", ConnectionFactory.class), "1");

            var broker = context.getBean(EmbeddedBroker.class);
            assertThat(receiveAll(broker.port(), FIRST, 1)).isEqualTo(bodies("1"));
        });
    }

    @Test
    void the_queues_of_a_removed_consumer_are_deleted() {
        TestBroker.started(directory).close();

        application()
                .withPropertyValues("dueflow.broker.removed-consumers=" + TestBroker.SECOND)
                .run(context -> {
                    var broker = context.getBean(EmbeddedBroker.class);
                    for (var topic : StatusTopic.values()) {
                        assertThat(broker.waiting(topic.queueOf(TestBroker.SECOND)))
                                .isNaN();
                    }
                    assertThat(broker.waiting(TestBroker.TOPIC.queueOf(FIRST))).isZero();
                });
    }

    @Test
    void or_to_a_broker_elsewhere() {
        try (var elsewhere = TestBroker.started(directory)) {
            application()
                    .withPropertyValues(
                            "dueflow.broker.url=tcp://127.0.0.1:" + elsewhere.port(),
                            "dueflow.broker.user=" + BrokerUsers.PUBLISHER,
                            "dueflow.broker.password=" + TestBroker.PUBLISHER_PASSWORD)
                    .run(context -> {
                        publish(context.getBean(ConnectionFactory.class), "1");

                        assertThat(context.getBean(EmbeddedBroker.class).isRunning())
                                .isFalse();
                        assertThat(receiveAll(elsewhere.port(), FIRST, 1)).isEqualTo(bodies("1"));
                    });
        }
    }

    @Test
    void a_broker_that_is_switched_off_refuses() {
        application().withPropertyValues("dueflow.broker.enabled=false").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(EmbeddedBroker.class).isRunning()).isFalse();
            assertThatThrownBy(() -> publish(context.getBean(ConnectionFactory.class), "1"))
                    .isInstanceOf(JMSException.class);
        });
    }

    /** The application must collect repayments, broker or not. */
    @Test
    void a_port_that_is_taken_stops_nobody_and_is_tried_again() throws Exception {
        var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        application()
                .withPropertyValues("dueflow.broker.port=" + taken.getLocalPort())
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    var broker = context.getBean(EmbeddedBroker.class);
                    var publisher = context.getBean(ConnectionFactory.class);
                    assertThat(broker.isRunning()).isFalse();
                    assertThatThrownBy(() -> publish(publisher, "1")).isInstanceOf(JMSException.class);

                    taken.close();
                    await().atMost(PATIENCE).until(broker::isRunning);
                    publish(publisher, "1");
                    assertThat(receiveAll(broker.port(), FIRST, 1)).isEqualTo(bodies("1"));
                });
    }

    @Test
    void a_broker_that_died_is_started_again() {
        application().run(context -> {
            var broker = context.getBean(EmbeddedBroker.class);
            broker.server().stop();
            assertThat(broker.isRunning()).isFalse();

            await().atMost(PATIENCE).until(broker::isRunning);
            publish(context.getBean(ConnectionFactory.class), "1");
        });
    }

    @Test
    void a_directory_that_another_process_holds_is_told_of() {
        try (var owner = TestBroker.started(directory);
                var second = new EmbeddedBroker(TestBroker.settings(directory))) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(directory.toString())
                    .cause()
                    .hasMessage("another process holds its directory");
            assertThat(owner.isRunning()).isTrue();
        }
    }
}
