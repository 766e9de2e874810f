package io.dueflow.eventstore;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.dueflow.messages.DatabaseIsOutOfReach;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.Arrays;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/**
 * Whatever breaks off since the database is out of reach is told in one line, without a trace: where it was thrown tells
 * nothing then, and a minute's outage filled thousands of lines. With its logger at DEBUG each has its trace.
 */
@Component
@DependsOn("deadlineOutage")
class OutagesInOneLine extends TurboFilter {

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] parameters, Throwable thrown) {
        var given = parameters == null ? new Object[0] : parameters;
        var isGiven = given.length > 0 && given[given.length - 1] instanceof Throwable;
        var told = isGiven ? (Throwable) given[given.length - 1] : thrown;
        if (!DatabaseIsOutOfReach.says(told)
                || !level.isGreaterOrEqual(logger.getEffectiveLevel())
                || Level.DEBUG.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        var words = Arrays.copyOf(given, isGiven ? given.length : given.length + 1);
        words[words.length - 1] = reason(told);
        logger.callAppenders(new LoggingEvent(Logger.class.getName(), logger, level, format + ": {}", null, words));
        return FilterReply.DENY;
    }

    private static String reason(Throwable thrown) {
        var root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    @PostConstruct
    void shorten() {
        context().addTurboFilter(this);
    }

    @PreDestroy
    void letGo() {
        context().getTurboFilterList().remove(this);
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
