package io.dueflow.query.asof;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bounds of questions about the past. Values out of bounds throw {@link IllegalArgumentException} and name the
 * property.
 *
 * @param maxEvents the most events that one answer may be made of, at least 1
 * @param maxQueries how many are answered at once, 1 to 16
 * @param patience how long another one waits for its turn, up to an hour
 */
@ConfigurationProperties("dueflow.as-of")
public record AsOfSettings(
        @DefaultValue("1000000") int maxEvents,
        @DefaultValue("4") int maxQueries,
        @DefaultValue("5s") Duration patience) {

    private static final int MOST_QUERIES = 16;
    private static final Duration LONGEST_PATIENCE = Duration.ofHours(1);

    public AsOfSettings {
        require(maxEvents >= 1, "max-events must be at least 1");
        require(maxQueries >= 1 && maxQueries <= MOST_QUERIES, "max-queries must be from 1 to " + MOST_QUERIES);
        require(
                !patience.isNegative() && patience.compareTo(LONGEST_PATIENCE) <= 0,
                "patience must be from nothing to an hour");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException("dueflow.as-of." + message);
        }
    }
}
