package io.dueflow.status.running;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQIllegalStateException;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.server.files.FileStoreMonitor;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.DiskFullMessagePolicy;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQJMSConnectionFactory;

/** Somebody else's broker, with two consumers' queues, which can be stopped and told to take no message of some order. */
final class TestBroker implements AutoCloseable {

    private static final String FINANCE = "VirtualTopic.finance_status";
    private static final String REPAYMENT = "VirtualTopic.repayment_status";
    private static final long PATIENCE_MILLIS = 60_000;
    private static final long MOMENT_MILLIS = 300;
    private static final int DUPLICATES_REMEMBERED = 200_000;

    private final Path folder;
    private final Set<String> notTaken = ConcurrentHashMap.newKeySet();
    private final Set<String> forbidden = ConcurrentHashMap.newKeySet();
    private EmbeddedActiveMQ server;
    private int port;

    TestBroker(Path folder) throws Exception {
        this.folder = folder;
        start();
    }

    void start() throws Exception {
        var configuration = new ConfigurationImpl()
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setJournalDirectory(folder.resolve("journal").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setSecurityEnabled(false)
                .setIDCacheSize(DUPLICATES_REMEMBERED)
                .setPersistIDCache(true)
                .addAcceptorConfiguration(new TransportConfiguration(
                        NettyAcceptorFactory.class.getName(),
                        new HashMap<>(Map.of("host", "127.0.0.1", "port", port)),
                        "port"))
                .addAddressSetting(
                        "#",
                        new AddressSettings()
                                .setAutoCreateAddresses(false)
                                .setAutoCreateQueues(false)
                                .setDiskFullMessagePolicy(DiskFullMessagePolicy.FAIL));
        configuration.setMaxDiskUsage(-1);
        ((ConfigurationImpl) configuration).setMinDiskFree(1);
        for (var topic : List.of(FINANCE, REPAYMENT)) {
            var address = new CoreAddressConfiguration().setName(topic).addRoutingType(RoutingType.MULTICAST);
            for (var consumer : List.of("a", "b")) {
                address.addQueueConfig(QueueConfiguration.of("Consumer." + consumer + "." + topic)
                        .setAddress(topic)
                        .setRoutingType(RoutingType.MULTICAST)
                        .setDurable(true));
            }
            configuration.addAddressConfiguration(address);
        }
        server = new EmbeddedActiveMQ().setConfiguration(configuration);
        server.start();
        server.getActiveMQServer().registerBrokerPlugin(new ActiveMQServerMessagePlugin() {
            @Override
            public void beforeSend(
                    ServerSession session, Transaction tx, Message message, boolean direct, boolean noAutoCreateQueue)
                    throws ActiveMQException {
                if (forbidden.contains(message.getAddress())) {
                    throw new ActiveMQSecurityException("nobody may send here");
                }
                var body = message.toCore().getReadOnlyBodyBuffer().readNullableSimpleString();
                if (notTaken.stream().anyMatch(part -> String.valueOf(body).contains(part))) {
                    throw new ActiveMQIllegalStateException("this one is not taken here");
                }
            }
        });
        port = ((NettyAcceptor) server.getActiveMQServer().getRemotingService().getAcceptor("port")).getActualPort();
    }

    void stop() throws Exception {
        server.stop();
    }

    /** Has no room for anything, as on a disk that is nearly full. */
    void isFull() {
        monitor().setMinDiskFree(Long.MAX_VALUE).tick();
    }

    void hasRoomAgain() {
        monitor().setMinDiskFree(1).tick();
    }

    private FileStoreMonitor monitor() {
        return ((ActiveMQServerImpl) server.getActiveMQServer()).getMonitor();
    }

    /** Lets nobody send to the topic of repayments. */
    void forbidsRepayments() {
        forbidden.add(REPAYMENT);
    }

    /** Takes no message whose text holds this. */
    void refuses(String part) {
        notTaken.add(part);
    }

    void takesAllAgain() {
        notTaken.clear();
    }

    String url() {
        return "tcp://127.0.0.1:" + port;
    }

    String[] settings(String... others) {
        var settings = new ArrayList<>(
                List.of("--dueflow.broker.url=" + url(), "--dueflow.broker.user=any", "--dueflow.broker.password=any"));
        settings.addAll(List.of(others));
        return settings.toArray(String[]::new);
    }

    /** Takes the messages that lie in a consumer's queue. Whoever expects some of them waits for those with patience. */
    private List<String> take(String consumer, String topic, int expected) throws JMSException {
        var taken = new ArrayList<String>();
        ConnectionFactory connections = new ActiveMQJMSConnectionFactory(url());
        try (var context = connections.createContext()) {
            var queue = context.createQueue(topic + "::Consumer." + consumer + "." + topic);
            var receiver = context.createConsumer(queue);
            for (var message = receiver.receive(patience(expected));
                    message != null;
                    message = receiver.receive(patience(expected - taken.size()))) {
                taken.add(((TextMessage) message).getText());
            }
        } finally {
            ((ActiveMQConnectionFactory) connections).close();
        }
        return taken;
    }

    private static long patience(int missing) {
        return missing > 0 ? PATIENCE_MILLIS : MOMENT_MILLIS;
    }

    List<String> finance(String consumer, int expected) throws JMSException {
        return take(consumer, FINANCE, expected);
    }

    List<String> repayments(String consumer, int expected) throws JMSException {
        return take(consumer, REPAYMENT, expected);
    }

    @Override
    public void close() throws Exception {
        stop();
    }
}
