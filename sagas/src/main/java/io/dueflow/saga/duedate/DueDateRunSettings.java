package io.dueflow.saga.duedate;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How what is due is collected. Values out of bounds throw {@link IllegalArgumentException} and name the property.
 *
 * @param shards how many parts of a date are swept side by side, 1 to 64
 * @param pageSize the most installments that one transaction starts, 1 to 1,000
 * @param collectionTime when a business date's run opens, in Asia/Shanghai
 * @param retryTimes when it opens again on the same day for what was refused for lack of money
 * @param caughtUpPause how long to wait for a read model that lags before asking it again, up to an hour
 * @param passes how often a shard is swept while some of it cannot be started, 1 to 100
 * @param passPause how long to wait before sweeping such a shard again, up to an hour
 */
@ConfigurationProperties("dueflow.run")
public record DueDateRunSettings(
        @DefaultValue("4") int shards,
        @DefaultValue("100") int pageSize,
        @DefaultValue("05:00") LocalTime collectionTime,
        @DefaultValue({"12:00", "17:00", "21:00"}) List<LocalTime> retryTimes,
        @DefaultValue("500ms") Duration caughtUpPause,
        @DefaultValue("4") int passes,
        @DefaultValue("30s") Duration passPause) {

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    public DueDateRunSettings {
        requireBetween(1, 64, shards, "shards");
        requireBetween(1, 1_000, pageSize, "page-size");
        requireWithinBounds(caughtUpPause, "caught-up-pause");
        requireBetween(1, 100, passes, "passes");
        requireWithinBounds(passPause, "pass-pause");
    }

    public CollectionHours hours() {
        return new CollectionHours(collectionTime, retryTimes);
    }

    private static void requireBetween(int least, int most, int value, String property) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "dueflow.run.%s is %d but must be from %d to %d".formatted(property, value, least, most));
        }
    }

    private static void requireWithinBounds(Duration value, String property) {
        if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "dueflow.run.%s is %s but must be from a millisecond to an hour".formatted(property, value));
        }
    }
}
