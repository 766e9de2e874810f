package io.dueflow.app.calendar;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which days are working days, and whether anybody heeds them.
 *
 * @param file the calendar's path, as text because Spring takes a path like ../days.csv for one of its own; empty where
 *     there is none, and every day is a working day
 */
@ConfigurationProperties("dueflow.calendar")
public record CalendarSettings(
        @DefaultValue("") String file,
        @DefaultValue("NEXT_WORKING_DAY") Collection collection) {

    /** When what falls due on a day that is no working day is collected. */
    public enum Collection {
        NEXT_WORKING_DAY,
        EVERY_DAY
    }

    public Optional<Path> calendar() {
        return Optional.of(file).filter(path -> !path.isBlank()).map(Path::of);
    }
}
