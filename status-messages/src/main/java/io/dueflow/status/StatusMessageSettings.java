package io.dueflow.status;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How other systems are told. Values out of bounds throw {@link IllegalArgumentException} and name the property.
 *
 * @param enabled whether messages are sent; they are written in any case
 * @param batchSize how many go to the broker in one transaction, 1 to 1000
 * @param pollInterval how often a node looks for messages that another one has written
 * @param retries how often a message is tried again that the broker does not take, 0 to 99
 * @param firstPause before the first of them; it grows fourfold from there, up to an hour
 * @param alarmUrl where an alarm is posted as JSON, or null for the log and the metrics alone
 */
@ConfigurationProperties("dueflow.status-messages")
public record StatusMessageSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500") int batchSize,
        @DefaultValue("250ms") Duration pollInterval,
        @DefaultValue("5") int retries,
        @DefaultValue("1s") Duration firstPause,
        URI alarmUrl) {

    private static final int MOST_AT_ONCE = 1_000;
    private static final int MOST_RETRIES = 99;
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    public StatusMessageSettings {
        require(batchSize >= 1 && batchSize <= MOST_AT_ONCE, "batch-size must be from 1 to " + MOST_AT_ONCE);
        require(retries >= 0 && retries <= MOST_RETRIES, "retries must be from 0 to " + MOST_RETRIES);
        requireWithinBounds("poll-interval", pollInterval);
        requireWithinBounds("first-pause", firstPause);
        require(alarmUrl == null || isHttp(alarmUrl), "alarm-url must be an http or https address, not " + alarmUrl);
    }

    private static void requireWithinBounds(String property, Duration duration) {
        require(
                duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0,
                property + " must be from a millisecond to an hour");
    }

    private static boolean isHttp(URI address) {
        return address.getHost() != null
                && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
    }

    private static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new IllegalArgumentException("dueflow.status-messages." + complaint);
        }
    }
}
