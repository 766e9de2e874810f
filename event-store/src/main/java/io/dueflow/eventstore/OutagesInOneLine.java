package io.dueflow.eventstore;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has outages of the database told as {@link ShortenedOutages} does, wherever lines go. Logback's turbo filters would be the
 * shorter way, but they are asked of each line that is not logged, too, which cost a sixth of all repayments a second.
 */
@Component
class OutagesInOneLine {

    @PostConstruct
    void shorten() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        var appenders = new ArrayList<Appender<ILoggingEvent>>();
        root.iteratorForAppenders().forEachRemaining(appenders::add);
        for (var appender : appenders) {
            if (!(appender instanceof ShortenedOutages)) {
                root.detachAppender(appender);
                root.addAppender(ShortenedOutages.before(appender, context));
            }
        }
    }
}
