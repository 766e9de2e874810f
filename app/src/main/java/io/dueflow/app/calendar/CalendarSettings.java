package io.dueflow.app.calendar;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which days are working days, and whether anybody heeds them.
 *
 * @param file the calendar; null where there is none, and every day is a working day
 */
@ConfigurationProperties("dueflow.calendar")
public record CalendarSettings(
        Path file, @DefaultValue("NEXT_WORKING_DAY") Collection collection) {

    /** When what falls due on a day that is no working day is collected. */
    public enum Collection {
        NEXT_WORKING_DAY,
        EVERY_DAY
    }

    public Optional<Path> calendar() {
        return Optional.ofNullable(file);
    }
}
