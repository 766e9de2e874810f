package io.dueflow.reminder;

import io.dueflow.messages.reminder.ReminderKind;
import io.dueflow.reminder.send.RetryPause;
import io.dueflow.reminder.tencent.TencentAccount;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How borrowers are reminded. Values out of bounds throw {@link IllegalArgumentException} and name the property.
 *
 * @param enabled whether anybody is reminded at all
 * @param time from when on those are reminded who owe something tomorrow, in Asia/Shanghai
 * @param quietFrom from when on nobody is disturbed; where it equals {@code quietUntil}, there are no quiet hours
 * @param tries how often a text is given to the provider while it certainly is not sent, and the directory asked while
 *     it does not answer, 1 to 10
 * @param firstPause before the second try; it grows fourfold from there
 * @param longestPause that the growth leads to
 * @param maxCalls how many texts may be on their way at once, 1 to 64
 * @param timeout of a call to the provider or the consumer service
 * @param sweepInterval between two looks at what is to be done
 */
@ConfigurationProperties("dueflow.reminders")
public record ReminderSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("10:00") LocalTime time,
        @DefaultValue("21:00") LocalTime quietFrom,
        @DefaultValue("08:00") LocalTime quietUntil,
        @DefaultValue("LOG") Provider provider,
        @DefaultValue("TABLE") Directory directory,
        @DefaultValue("3") int tries,
        @DefaultValue("1m") Duration firstPause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("4") int maxCalls,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("5s") Duration sweepInterval,
        @DefaultValue Tencent tencent,
        @DefaultValue Consumers consumers) {

    /** Longer than all that a reminder waits for besides its two calls: queries, commands and a connection. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private static final int MOST_TRIES = 10;
    private static final int MOST_CALLS = 64;
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Who sends the texts. */
    public enum Provider {
        /** Nobody: they stand in the log. */
        LOG,
        TENCENT
    }

    /** Who knows the numbers. */
    public enum Directory {
        /** A table that is filled by import. */
        TABLE,
        /** The platform's consumer service. */
        HTTP
    }

    public ReminderSettings {
        require(tries >= 1 && tries <= MOST_TRIES, "tries must be from 1 to " + MOST_TRIES);
        require(maxCalls >= 1 && maxCalls <= MOST_CALLS, "max-calls must be from 1 to " + MOST_CALLS);
        require(
                !new ReminderHours(time, quietFrom, quietUntil).areQuietFromTimeOn(),
                "time must not lie in quiet hours that last until midnight");
        requireWithinBounds("first-pause", firstPause);
        requireWithinBounds("longest-pause", longestPause);
        requireWithinBounds("timeout", timeout);
        requireWithinBounds("sweep-interval", sweepInterval);
        require(longestPause.compareTo(firstPause) >= 0, "longest-pause must not be shorter than its first-pause");
        if (provider == Provider.TENCENT) {
            tencent.check();
        }
        if (directory == Directory.HTTP) {
            requireHttp("consumers.base-url", consumers.baseUrl());
        }
    }

    public ReminderHours hours() {
        return new ReminderHours(time, quietFrom, quietUntil);
    }

    RetryPause retries() {
        return new RetryPause(tries, firstPause, longestPause);
    }

    /** Long enough for a look-up and a sending one after the other, so that no other node takes the reminder up. */
    Duration lease() {
        return timeout.multipliedBy(2).plus(MARGIN);
    }

    /**
     * Tencent Cloud, where it is the provider.
     *
     * @param templates the approved template of each kind, as {@code before-due}, {@code refused} and {@code overdue}
     */
    public record Tencent(
            @DefaultValue("https://sms.tencentcloudapi.com") URI endpoint,
            @DefaultValue("ap-guangzhou") String region,
            String secretId,
            String secretKey,
            String sdkAppId,
            String signName,
            @DefaultValue Map<ReminderKind, String> templates) {

        private void check() {
            requireHttp("tencent.endpoint", endpoint);
            requireText("tencent.region", region);
            requireText("tencent.secret-id", secretId);
            requireText("tencent.secret-key", secretKey);
            requireText("tencent.sdk-app-id", sdkAppId);
            requireText("tencent.sign-name", signName);
            for (var kind : ReminderKind.values()) {
                var name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
                requireText("tencent.templates." + name, templates.get(kind));
            }
        }

        TencentAccount account() {
            return new TencentAccount(secretId, secretKey, sdkAppId, signName, region, templates);
        }

        /** Leaves the secrets out, for this ends up in logs. */
        @Override
        public String toString() {
            return "Tencent[endpoint=" + endpoint + ", region=" + region + ", sdkAppId=" + sdkAppId + "]";
        }
    }

    /** The platform's consumer service, where it is the directory. */
    public record Consumers(URI baseUrl) {}

    private static void requireText(String property, String text) {
        require(text != null && !text.isBlank(), property + " is missing");
    }

    private static void requireHttp(String property, URI address) {
        var isHttp = address != null
                && address.getHost() != null
                && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
        require(isHttp, property + " must be an http or https address, not " + address);
    }

    private static void requireWithinBounds(String property, Duration duration) {
        require(
                duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0,
                property + " must be from a millisecond to a day");
    }

    private static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new IllegalArgumentException("dueflow.reminders." + complaint);
        }
    }
}
