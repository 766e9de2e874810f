package io.dueflow.broker;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.postoffice.QueueBinding;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.ActiveMQLockAcquisitionTimeoutException;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.utils.CompositeAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A durable broker in this process. It can be started again after it was stopped, killed, or died of its disk. */
public final class EmbeddedBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final AtomicInteger SERVER_IDS = new AtomicInteger();

    private final BrokerSettings settings;
    private final int serverId = SERVER_IDS.incrementAndGet();
    private final String passwordInside = randomPassword();
    private volatile ActiveMQServer server;
    private int port;

    public EmbeddedBroker(BrokerSettings settings) {
        this.settings = settings;
        this.port = settings.port();
    }

    /** @throws IllegalStateException when its port or its directory is taken, or its messages cannot be read */
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        close();
        try {
            startServer();
            BytesBeforeSignIn.bound(acceptor());
            lookAfterQueuesThatNobodyReads();
        } catch (Exception e) {
            close();
            throw new IllegalStateException(
                    "the broker on " + settings.host() + ":" + settings.port() + " in " + settings.directory()
                            + " does not start",
                    e);
        }
        // Whoever knows the port that was free at the first start finds it again after another.
        port = acceptor().getActualPort();
        LOG.info(
                "The broker takes connections on {}:{}, its messages are in {}",
                settings.host(),
                port,
                settings.directory());
    }

    private NettyAcceptor acceptor() {
        return (NettyAcceptor) server.getRemotingService().getAcceptor(ServerConfiguration.PORT_ACCEPTOR);
    }

    private void startServer() throws Exception {
        Files.createDirectories(
                settings.directory(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        requireFreePort();
        var failure = new AtomicReference<Exception>();
        var embedded = new EmbeddedActiveMQ()
                .setConfiguration(ServerConfiguration.of(settings, serverId, port))
                .setSecurityManager(new BrokerUsers(settings, passwordInside));
        embedded.createActiveMQServer();
        server = embedded.getActiveMQServer();
        server.registerActivationFailureListener(failure::set);
        server.start();
        if (failure.get() != null && failure.get().getCause() instanceof ActiveMQLockAcquisitionTimeoutException) {
            throw new IllegalStateException("another process holds its directory", failure.get());
        }
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    /** Asked before all messages are read, for a port may be taken for long and the start be tried again and again. */
    private void requireFreePort() throws IOException {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(settings.host(), port));
        }
    }

    /** Nothing is lost silently: what a consumer left behind is kept and told of, until it is said to be removed. */
    private void lookAfterQueuesThatNobodyReads() throws Exception {
        var declared = Set.copyOf(consumerQueues());
        var left = server.getPostOffice()
                .getAllBindings()
                .filter(QueueBinding.class::isInstance)
                .map(binding -> ((QueueBinding) binding).getQueue())
                .filter(queue -> queue.getName().toString().startsWith("Consumer."))
                .filter(queue -> !declared.contains(queue.getName().toString()))
                .toList();
        for (var queue : left) {
            if (isRemoved(queue)) {
                remove(queue);
            } else {
                close(queue);
            }
        }
    }

    private boolean isRemoved(Queue queue) {
        return settings.removedConsumers().stream()
                .flatMap(consumer -> Arrays.stream(StatusTopic.values()).map(topic -> topic.queueOf(consumer)))
                .anyMatch(queue.getName().toString()::equals);
    }

    private void remove(Queue queue) throws Exception {
        LOG.warn(
                "The queue {} of a removed consumer is deleted with {} messages",
                queue.getName(),
                queue.getMessageCount());
        server.destroyQueue(queue.getName());
    }

    private void close(Queue queue) {
        var qualified = CompositeAddress.toFullyQualified(queue.getAddress(), queue.getName());
        server.getSecurityRepository().addMatch(qualified.toString(), Set.of());
        LOG.warn(
                "The queue {} holds {} messages and goes on receiving, but its consumer is no longer declared",
                queue.getName(),
                queue.getMessageCount());
    }

    public boolean isRunning() {
        var current = server;
        return current != null && current.isStarted() && current.isActive();
    }

    public String host() {
        return settings.host();
    }

    /** The port that it listens on; before the first start the configured one. */
    public synchronized int port() {
        return port;
    }

    /** Connections for the publisher of this process, which need no port. They fail while the broker does not run. */
    ConnectionFactory publisherConnections() {
        return StatusConnections.inside(serverId, passwordInside);
    }

    List<String> consumerQueues() {
        return settings.consumers().stream()
                .flatMap(consumer -> consumer.statusTopics().stream().map(topic -> topic.queueOf(consumer.name())))
                .collect(Collectors.toList());
    }

    /** How many messages wait in a queue, or not a number while the broker does not run. */
    double waiting(String queue) {
        var current = server;
        var found = current == null || !isRunning() ? null : current.locateQueue(SimpleString.of(queue));
        return found == null ? Double.NaN : found.getMessageCount();
    }

    /** Null while the broker does not run. */
    ActiveMQServer server() {
        return server;
    }

    @Override
    public synchronized void close() {
        if (server == null) {
            return;
        }
        try {
            server.stop();
        } catch (Exception e) {
            LOG.warn("The broker did not stop in good order; its messages are safe on the disk", e);
        }
        server = null;
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
