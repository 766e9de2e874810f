package io.dueflow.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where status messages go. Values out of bounds throw {@link IllegalArgumentException} and name the property.
 *
 * @param enabled whether the broker inside is started where no {@code url} names another
 * @param url of a broker of your own, such as {@code tcp://broker:61616}; blank for the one inside
 * @param user by which the publisher signs in to a broker of your own
 * @param port of the broker inside; 0 for any free one
 * @param directory where the broker inside keeps its messages
 * @param publisherPasswordHash lets a publisher in another process sign in as {@value BrokerUsers#PUBLISHER}; blank for
 *     nobody but this process
 * @param consumers who receives from the broker inside
 * @param removedConsumers whose queues are deleted at the next start, with all that waits in them
 */
@ConfigurationProperties("dueflow.broker")
public record BrokerSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("61616") int port,
        @DefaultValue(".dueflow/broker") Path directory,
        @DefaultValue("") String publisherPasswordHash,
        @DefaultValue List<Consumer> consumers,
        @DefaultValue Set<String> removedConsumers,
        @DefaultValue Tls tls) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]+");
    private static final int HIGHEST_PORT = 65_535;

    public BrokerSettings {
        require(url.isBlank() || url.startsWith("tcp://"), "url must start with tcp://, not be " + url);
        require(url.isBlank() || !user.isBlank(), "user is missing, which a broker at a url asks for");
        require(port >= 0 && port <= HIGHEST_PORT, "port must be from 0 to " + HIGHEST_PORT);
        require(
                publisherPasswordHash.isBlank() || PasswordHash.isHash(publisherPasswordHash),
                "publisher-password-hash must be a hash as dueflow hash-password prints it");
        consumers = List.copyOf(consumers);
        var names = new HashSet<String>();
        for (var i = 0; i < consumers.size(); i++) {
            var consumer = consumers.get(i);
            consumer.check("consumers[" + i + "].");
            require(names.add(consumer.name()), "consumers[" + i + "].name is declared twice: " + consumer.name());
        }
        for (var removed : removedConsumers) {
            require(!names.contains(removed), "removed-consumers names a consumer that is declared: " + removed);
        }
        tls.check();
    }

    /** Whether the messages go to a broker that is not ours. */
    public boolean isElsewhere() {
        return !url.isBlank();
    }

    /** Whether the broker is to run in this process. */
    public boolean isInside() {
        return enabled && !isElsewhere();
    }

    /** Leaves the secrets out, for this ends up in logs. */
    @Override
    public String toString() {
        return "BrokerSettings[enabled=" + enabled + ", url=" + url + ", host=" + host + ", port=" + port
                + ", directory=" + directory + ", consumers=" + consumers + "]";
    }

    /**
     * One consuming system.
     *
     * @param name of its user and within its queues' names
     */
    public record Consumer(
            String name,
            String passwordHash,
            @DefaultValue("finance_status") Set<String> topics) {

        private void check(String property) {
            require(
                    name != null && NAME.matcher(name).matches(),
                    property + "name must consist of letters, digits and _, not be " + name);
            require(!BrokerUsers.OWN.contains(name), property + "name is taken by Dueflow itself: " + name);
            require(
                    PasswordHash.isHash(passwordHash),
                    property + "password-hash must be a hash as dueflow hash-password prints it");
            require(!topics.isEmpty(), property + "topics is empty");
            topics.forEach(topic ->
                    require(StatusTopic.named(topic).isPresent(), property + "topics knows no topic " + topic));
        }

        List<StatusTopic> statusTopics() {
            return topics.stream()
                    .map(StatusTopic::named)
                    .map(found -> found.orElseThrow())
                    .toList();
        }

        @Override
        public String toString() {
            return name + topics;
        }
    }

    /**
     * What the broker inside shows to clients, whose port then speaks TLS alone.
     *
     * @param keyStore a PKCS#12 file
     */
    public record Tls(Path keyStore, @DefaultValue("") String keyStorePassword) {

        private void check() {
            require(
                    keyStore == null || Files.isReadable(keyStore),
                    "tls.key-store must be a file that can be read, not " + keyStore);
            require(keyStore == null || !keyStorePassword.isEmpty(), "tls.key-store-password is missing");
        }

        boolean isOn() {
            return keyStore != null;
        }

        @Override
        public String toString() {
            return "Tls[keyStore=" + keyStore + "]";
        }
    }

    private static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new IllegalArgumentException("dueflow.broker." + complaint);
        }
    }
}
