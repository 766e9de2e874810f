package io.dueflow.app.serve;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a start meets the database. Values out of bounds throw {@link IllegalArgumentException} and name the property.
 *
 * @param patience with one that is not there yet, or recovers; at most an hour
 */
@ConfigurationProperties("dueflow.database")
public record DatabaseSettings(@DefaultValue("2m") Duration patience) {

    private static final Duration LONGEST = Duration.ofHours(1);

    public DatabaseSettings {
        if (patience.isNegative() || patience.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("dueflow.database.patience must be from nothing to an hour");
        }
    }
}
