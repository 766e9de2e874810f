package io.dueflow.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.invm.TransportConstants;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.DiskFullMessagePolicy;
import org.apache.activemq.artemis.utils.critical.CriticalAnalyzerPolicy;

/** What the broker inside is made of: its addresses and queues, who may do what with them, and its bounds. */
final class ServerConfiguration {

    /** Where messages go whose time is over. */
    static final String EXPIRED = "expired";

    /** Where messages go that a consumer refuses for good, as AMQP allows it to. */
    static final String REJECTED = "rejected";

    private static final SimpleString NOWHERE = SimpleString.of("");

    static final String PORT_ACCEPTOR = "port";

    /** Ten days of the planned load of finance orders; a repeat comes within seconds or after a crash. */
    static final int DUPLICATE_IDS = 200_000;

    /** Repayments come by the hundred thousand; of those sent and not noted there are never more than a few thousand. */
    private static final int DUPLICATE_IDS_OF_REPAYMENTS = 50_000;

    private static final int MEBIBYTE = 1024 * 1024;
    private static final long MEMORY = 64L * MEBIBYTE;
    private static final int PAGE = MEBIBYTE;

    /** Of one queue in memory while it is paged; a consumer that acknowledges less often than that would wait for ever. */
    private static final int UNACKNOWLEDGED = 16 * MEBIBYTE;

    private static final long FREE_DISK = 256L * MEBIBYTE;
    private static final int MOST_CONNECTIONS = 1_000;
    private static final long LOCK_PATIENCE = Duration.ofSeconds(2).toMillis();
    private static final long PASSWORD_REMEMBERED = Duration.ofMinutes(10).toMillis();
    private static final long SET_ASIDE_FOR = Duration.ofDays(30).toMillis();

    private ServerConfiguration() {}

    static Configuration of(BrokerSettings settings, int serverId, int port) throws Exception {
        var configuration = new ConfigurationImpl()
                .setName("dueflow")
                .setSecurityEnabled(true)
                .setSecurityInvalidationInterval(PASSWORD_REMEMBERED)
                .setJMXManagementEnabled(false)
                .setWildcardRoutingEnabled(false)
                .setIncomingInterceptorClassNames(List.of(NackEndsConnection.class.getName()))
                // What would stop the process by itself must not stop the collection of repayments.
                .setCriticalAnalyzerPolicy(CriticalAnalyzerPolicy.LOG);
        configuration.registerBrokerPlugin(new SignIns());
        keep(configuration, settings.directory().toAbsolutePath());
        listen(configuration, settings, serverId, port);
        for (var topic : StatusTopic.values()) {
            declareTopic(configuration, settings, topic);
        }
        declareSetAside(configuration, EXPIRED);
        declareSetAside(configuration, REJECTED);
        // Whatever nobody was given anything for is nobody's.
        configuration.putSecurityRoles("#", Set.of());
        configuration.addAddressSetting("#", nothingByItself());
        return configuration;
    }

    private static void keep(Configuration configuration, Path directory) {
        configuration
                .setPersistenceEnabled(true)
                .setJournalDirectory(directory.resolve("journal").toString())
                .setBindingsDirectory(directory.resolve("bindings").toString())
                .setPagingDirectory(directory.resolve("paging").toString())
                .setLargeMessagesDirectory(directory.resolve("large-messages").toString())
                .setJournalType(JournalType.NIO)
                .setJournalDatasync(true)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setIDCacheSize(DUPLICATE_IDS)
                .setPersistIDCache(true)
                .setGlobalMaxSize(MEMORY)
                .setMaxDiskUsage(-1);
        ((ConfigurationImpl) configuration).setMinDiskFree(FREE_DISK);
        // Another process that holds the directory is told of, not waited for.
        ((ConfigurationImpl) configuration).setJournalLockAcquisitionTimeout(LOCK_PATIENCE);
    }

    private static void listen(Configuration configuration, BrokerSettings settings, int serverId, int port) {
        configuration.addAcceptorConfiguration(new TransportConfiguration(
                InVMAcceptorFactory.class.getName(),
                Map.of(TransportConstants.SERVER_ID_PROP_NAME, serverId),
                "inside"));
        var parameters = new HashMap<String, Object>(Map.of(
                "host",
                settings.host(),
                "port",
                port,
                "protocols",
                "CORE,AMQP,STOMP",
                "saslMechanisms",
                "PLAIN",
                "useEpoll",
                false,
                "useKQueue",
                false,
                "connectionsAllowed",
                MOST_CONNECTIONS));
        if (settings.tls().isOn()) {
            parameters.putAll(Map.of(
                    "sslEnabled",
                    true,
                    "keyStoreType",
                    "PKCS12",
                    "keyStorePath",
                    settings.tls().keyStore().toString(),
                    "keyStorePassword",
                    settings.tls().keyStorePassword(),
                    "enabledProtocols",
                    "TLSv1.2,TLSv1.3"));
        }
        configuration.addAcceptorConfiguration(
                new TransportConfiguration(NettyAcceptorFactory.class.getName(), parameters, PORT_ACCEPTOR));
    }

    private static void declareTopic(Configuration configuration, BrokerSettings settings, StatusTopic topic) {
        var address = new CoreAddressConfiguration().setName(topic.address()).addRoutingType(RoutingType.MULTICAST);
        for (var consumer : settings.consumers()) {
            if (consumer.statusTopics().contains(topic)) {
                address.addQueueConfig(QueueConfiguration.of(topic.queueOf(consumer.name()))
                        .setAddress(topic.address())
                        .setRoutingType(RoutingType.MULTICAST)
                        .setDurable(true));
                configuration.putSecurityRoles(
                        topic.qualifiedQueueOf(consumer.name()), Set.of(mayReceive(consumer.name())));
            }
        }
        configuration.addAddressConfiguration(address);
        configuration.putSecurityRoles(
                topic.address(),
                BrokerUsers.OWN.stream().map(ServerConfiguration::maySend).collect(Collectors.toSet()));
        configuration.addAddressSetting(topic.address(), settingsOfTopics().setIDCacheSize(duplicateIds(topic)));
    }

    private static int duplicateIds(StatusTopic topic) {
        return switch (topic) {
            case FINANCE_STATUS -> DUPLICATE_IDS;
            case REPAYMENT_STATUS -> DUPLICATE_IDS_OF_REPAYMENTS;
        };
    }

    /** Kept for a month and then dropped: the read model has every message with its content. */
    private static void declareSetAside(Configuration configuration, String name) {
        configuration.addAddressConfiguration(new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfig(QueueConfiguration.of(name)
                        .setAddress(name)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setDurable(true)));
        configuration.addAddressSetting(
                name,
                bounded()
                        .setExpiryDelay(SET_ASIDE_FOR)
                        .setExpiryAddress(NOWHERE)
                        .setDeadLetterAddress(SimpleString.of(REJECTED)));
    }

    /**
     * A message that its consumer gives back is delivered again at once and as often as it takes, for only so do the
     * messages behind it stay in their order; it holds up that consumer alone, and until it expires.
     */
    private static AddressSettings settingsOfTopics() {
        return bounded()
                .setMaxDeliveryAttempts(-1)
                .setRedeliveryDelay(0)
                .setExpiryAddress(SimpleString.of(EXPIRED))
                .setDeadLetterAddress(SimpleString.of(REJECTED));
    }

    /** What exceeds the memory goes to pages on the disk; a disk that is nearly full refuses. */
    private static AddressSettings bounded() {
        return nothingByItself()
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setPageSizeBytes(PAGE)
                .setMaxReadPageBytes(UNACKNOWLEDGED)
                .setDiskFullMessagePolicy(DiskFullMessagePolicy.FAIL);
    }

    private static AddressSettings nothingByItself() {
        return new AddressSettings()
                .setAutoCreateAddresses(false)
                .setAutoDeleteAddresses(false)
                .setAutoCreateQueues(false)
                .setAutoDeleteQueues(false);
    }

    private static Role mayReceive(String user) {
        return new Role(user, false, true, false, false, false, false, false, false, false, false, false, false);
    }

    private static Role maySend(String user) {
        return new Role(user, true, false, false, false, false, false, false, false, false, false, false, false);
    }
}
