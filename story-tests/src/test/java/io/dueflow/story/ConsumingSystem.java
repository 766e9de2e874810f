package io.dueflow.story;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import tools.jackson.databind.json.JsonMapper;

/** A system that is told of finance orders, and notes what it receives. */
final class ConsumingSystem {

    private static final String TOPIC = "VirtualTopic.finance_status";
    private static final long MOMENT_MILLIS = 1_000;
    private static final long PATIENCE_MILLIS = 60_000;

    private final String name;
    private final String url;
    private final Map<Long, String> byId = new LinkedHashMap<>();
    private long received;

    ConsumingSystem(String name, String url) {
        this.name = name;
        this.url = url;
    }

    /**
     * Takes whatever is there, until nothing comes for a moment.
     *
     * @param expected how many different ones it waits for with patience
     */
    void takeAll(int expected) throws JMSException {
        try (var connections = new ActiveMQConnectionFactory(url);
                var context = connections.createContext(name, BrokerProcess.PASSWORD, JMSContext.CLIENT_ACKNOWLEDGE);
                var receiver =
                        context.createConsumer(context.createQueue(TOPIC + "::Consumer." + name + "." + TOPIC))) {
            for (var message = receiver.receive(patience(expected));
                    message != null;
                    message = receiver.receive(patience(expected))) {
                var text = ((TextMessage) message).getText();
                received++;
                byId.putIfAbsent(
                        JsonMapper.shared().readTree(text).path("msgId").asLong(), text);
                message.acknowledge();
            }
        }
    }

    /** Takes what comes in spite of a broker that dies and comes back. */
    void takeWhatComes() {
        try {
            takeAll(0);
        } catch (JMSException | JMSRuntimeException e) {
            // It is tried again with the next call.
        }
    }

    private long patience(int expected) {
        return different() < expected ? PATIENCE_MILLIS : MOMENT_MILLIS;
    }

    /** How many messages came, those included that came again. */
    long received() {
        return received;
    }

    int different() {
        return byId.size();
    }

    /** The kinds of the messages about each order, as they came. */
    Map<String, List<Integer>> kindsByOrder() {
        var kinds = new LinkedHashMap<String, List<Integer>>();
        byId.values().forEach(text -> {
            var message = JsonMapper.shared().readTree(text);
            kinds.computeIfAbsent(message.path("fId").asString(), any -> new ArrayList<>())
                    .add(message.path("msgType").asInt());
        });
        return kinds;
    }
}
