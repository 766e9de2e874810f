package io.dueflow.app.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the figures of the database are read. Values out of bounds throw {@link IllegalArgumentException} and name the
 * property.
 *
 * @param interval between two readings, from 100 ms to an hour
 */
@ConfigurationProperties("dueflow.metrics")
public record MetricsSettings(@DefaultValue("10s") Duration interval) {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofHours(1);

    public MetricsSettings {
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("dueflow.metrics.interval must be from 100 ms to an hour");
        }
    }
}
