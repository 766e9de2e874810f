package io.dueflow.benchmarks.messages;

import io.dueflow.broker.BrokerSettings;
import io.dueflow.broker.EmbeddedBroker;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/** The broker that all send to, and one consumer that notes when it is told of which order. */
final class MeasuredBroker implements AutoCloseable {

    static final String PASSWORD = "measured";
    static final String TOPIC = "VirtualTopic.finance_status";

    private static final String CONSUMER = "measured";

    private final EmbeddedBroker broker;
    private final ActiveMQConnectionFactory connections;
    private final JMSContext context;
    private final Map<String, Long> toldAt = new ConcurrentHashMap<>();

    MeasuredBroker(Path folder) {
        var hash = new BCryptPasswordEncoder().encode(PASSWORD);
        broker = new EmbeddedBroker(new BrokerSettings(
                true,
                "",
                "",
                "",
                "127.0.0.1",
                0,
                folder,
                hash,
                List.of(new BrokerSettings.Consumer(CONSUMER, hash, Set.of("finance_status"))),
                Set.of(),
                new BrokerSettings.Tls(null, "")));
        broker.start();
        connections = new ActiveMQConnectionFactory(url());
        context = connections.createContext(CONSUMER, PASSWORD, JMSContext.AUTO_ACKNOWLEDGE);
        context.createConsumer(context.createQueue(TOPIC + "::Consumer." + CONSUMER + "." + TOPIC))
                .setMessageListener(message -> {
                    var at = System.nanoTime();
                    try {
                        var text = ((TextMessage) message).getText();
                        toldAt.put(
                                JsonMapper.shared().readTree(text).path("fId").asString(), at);
                    } catch (jakarta.jms.JMSException e) {
                        throw new JMSRuntimeException(e.getMessage());
                    }
                });
    }

    String url() {
        return "tcp://127.0.0.1:" + broker.port();
    }

    ActiveMQConnectionFactory connections() {
        return connections;
    }

    /** In the nanoseconds of this process; null where it was not told of it yet. */
    Long toldAt(String financeId) {
        return toldAt.get(financeId);
    }

    @Override
    public void close() {
        context.close();
        connections.close();
        broker.close();
    }
}
