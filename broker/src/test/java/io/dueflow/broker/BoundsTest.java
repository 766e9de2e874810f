package io.dueflow.broker;

import static io.dueflow.broker.TestBroker.FIRST;
import static io.dueflow.broker.TestBroker.SECOND;
import static io.dueflow.broker.TestBroker.bodies;
import static io.dueflow.broker.TestBroker.publish;
import static io.dueflow.broker.TestBroker.receiveAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What becomes of messages when time, disk or their consumer is over. */
class BoundsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private EmbeddedBroker broker;

    @BeforeEach
    void start() {
        log.start();
        ourLog().addAppender(log);
        broker = TestBroker.started(directory);
    }

    @AfterEach
    void stop() {
        broker.close();
        ourLog().detachAppender(log);
    }

    private static Logger ourLog() {
        return (Logger) LoggerFactory.getLogger("io.dueflow.broker");
    }

    private List<String> logged() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void an_expired_message_is_set_aside_counted_and_warned_of() throws Exception {
        var registry = new SimpleMeterRegistry();
        new BrokerMetrics(broker).bindTo(registry);
        var watch = new SetAsideWatch(broker, ServerConfiguration.EXPIRED);
        var first = TestBroker.TOPIC.queueOf(FIRST);
        watch.look();
        assertThat(logged()).isEmpty();

        publish(broker.publisherConnections(), 2_000, "1");
        assertThat(registry.get("dueflow.broker.waiting")
                        .tag("queue", first)
                        .gauge()
                        .value())
                .isEqualTo(1);
        await().atMost(PATIENCE).untilAsserted(() -> {
            for (var consumer : List.of(FIRST, SECOND)) {
                broker.server()
                        .locateQueue(SimpleString.of(TestBroker.TOPIC.queueOf(consumer)))
                        .expireReferences();
            }
            assertThat(registry.get("dueflow.broker.expired").gauge().value()).isEqualTo(2);
        });
        assertThat(registry.get("dueflow.broker.waiting")
                        .tag("queue", first)
                        .gauge()
                        .value())
                .isZero();
        assertThat(receiveAll(broker.port(), FIRST, 0)).isEmpty();
        watch.look();
        watch.look();
        assertThat(logged()).containsExactly("2 status messages more are expired; the queue holds 2");
    }

    @Test
    void a_disk_that_is_nearly_full_refuses_and_one_with_room_accepts_again() throws Exception {
        var disk = ((ActiveMQServerImpl) broker.server()).getMonitor();
        var reserve = disk.getMinDiskFree();
        assertThat(reserve).isEqualTo(256L * 1024 * 1024);
        disk.setMinDiskFree(Long.MAX_VALUE).tick();

        assertThatThrownBy(() -> publish(broker.publisherConnections(), "1")).isInstanceOf(JMSException.class);

        disk.setMinDiskFree(reserve).tick();
        publish(broker.publisherConnections(), "1");
        assertThat(receiveAll(broker.port(), FIRST, 1)).isEqualTo(bodies("1"));
    }

    @Test
    void messages_of_a_consumer_that_is_no_longer_declared_are_kept_and_told_of() throws Exception {
        publish(broker.publisherConnections(), "1");
        broker.close();
        var settings = TestBroker.settings(directory);
        var withoutFirst =
                TestBroker.settings(directory, 0, settings.consumers().subList(1, 2), settings.tls());

        try (var without = new EmbeddedBroker(withoutFirst)) {
            without.start();
        }

        assertThat(logged())
                .containsExactly("The queue " + TestBroker.TOPIC.queueOf(FIRST)
                        + " holds 1 messages and goes on receiving, but its consumer is no longer declared");
        broker.start();
        assertThat(receiveAll(broker.port(), FIRST, 1)).isEqualTo(bodies("1"));
    }

    @Test
    void more_than_fits_into_memory_goes_to_the_disk_and_comes_back_in_order() throws Exception {
        var padding = " ".repeat(40_000);
        var bodies = IntStream.range(0, 1_000)
                .mapToObj(number -> "{\"msgId\":" + number + "}" + padding)
                .toList();
        try (var connection = broker.publisherConnections().createConnection();
                var session = connection.createSession(true, Session.SESSION_TRANSACTED);
                var producer = session.createProducer(session.createTopic(TestBroker.TOPIC.address()))) {
            for (var body : bodies) {
                producer.send(session.createTextMessage(body));
            }
            session.commit();
        }

        var pages = broker.server().getPagingManager().getPageStore(SimpleString.of(TestBroker.TOPIC.address()));
        assertThat(pages.isPaging()).isTrue();
        assertThat(broker.server().getPagingManager().getGlobalSize()).isLessThan(80L * 1024 * 1024);
        assertThat(receiveAll(broker.port(), FIRST, bodies.size())).isEqualTo(bodies);
    }
}
