package io.dueflow.broker;

import jakarta.jms.ConnectionFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.invm.TransportConstants;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * Connections over which messages are published and received. They do not come back by themselves: whoever uses one learns
 * that it broke, and decides when to open another.
 */
final class StatusConnections {

    private static final long CALL_TIMEOUT = Duration.ofSeconds(30).toMillis();

    /**
     * For publishers: without a window the client reports an asynchronous message as taken before the broker has said
     * anything. For consumers it would be wrong: the broker would keep the session of one that has died for a minute, in
     * case it came back, together with the messages that it had been given.
     */
    private static final int CONFIRMATION_WINDOW = 1 << 20;

    private StatusConnections() {}

    static ConnectionFactory inside(int serverId, String password) {
        var connector = new TransportConfiguration(
                InVMConnectorFactory.class.getName(), Map.of(TransportConstants.SERVER_ID_PROP_NAME, serverId));
        return publishing(
                bounded(new ActiveMQConnectionFactory(false, connector), BrokerUsers.PUBLISHER_INSIDE, password));
    }

    static ConnectionFactory publishingAt(String url, String user, String password) {
        return publishing(bounded(new ActiveMQConnectionFactory(url), user, password));
    }

    private static ConnectionFactory publishing(ActiveMQConnectionFactory connections) {
        connections.setConfirmationWindowSize(CONFIRMATION_WINDOW);
        return connections;
    }

    static ConnectionFactory at(String url, String user, String password) {
        return bounded(new ActiveMQConnectionFactory(url), user, password);
    }

    /** Over TLS, with a broker whose certificate is in the trust store (PKCS#12). */
    static ConnectionFactory trusting(
            URI url, String user, String password, Path trustStore, String trustStorePassword) {
        var connector = new TransportConfiguration(
                NettyConnectorFactory.class.getName(),
                Map.of(
                        "host",
                        url.getHost(),
                        "port",
                        url.getPort(),
                        "sslEnabled",
                        true,
                        "trustStoreType",
                        "PKCS12",
                        "trustStorePath",
                        trustStore.toString(),
                        "trustStorePassword",
                        trustStorePassword));
        return bounded(new ActiveMQConnectionFactory(false, connector), user, password);
    }

    private static ActiveMQConnectionFactory bounded(
            ActiveMQConnectionFactory connections, String user, String password) {
        connections.setUser(user);
        connections.setPassword(password);
        connections.setCallTimeout(CALL_TIMEOUT);
        connections.setInitialConnectAttempts(1);
        connections.setReconnectAttempts(0);
        connections.setUseTopologyForLoadBalancing(false);
        return connections;
    }
}
