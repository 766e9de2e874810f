package io.dueflow.app.calendar;

import io.dueflow.loanimport.calendar.CalendarFile;
import io.dueflow.messages.calendar.WorkingDays;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands everybody the same working days. A calendar is read even where it is not heeded, so that it is found bad early. */
@Configuration
@EnableConfigurationProperties(CalendarSettings.class)
public class CalendarConfiguration {

    @Bean
    WorkingDays workingDays(CalendarSettings settings) {
        var calendar = settings.calendar().map(file -> new CalendarFile(file).read());
        return switch (settings.collection()) {
            case NEXT_WORKING_DAY -> calendar.orElse(WorkingDays.EVERY_DAY);
            case EVERY_DAY -> WorkingDays.EVERY_DAY;
        };
    }
}
