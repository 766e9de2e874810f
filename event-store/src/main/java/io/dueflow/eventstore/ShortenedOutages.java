package io.dueflow.eventstore;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import com.github.kagkarlsson.scheduler.Scheduler;
import io.dueflow.messages.DatabaseIsOutOfReach;

/**
 * Passes lines on. Whatever breaks off since the database is out of reach is told without a trace: where it was thrown tells
 * nothing then, and a minute's outage filled thousands of lines. Of db-scheduler's, {@link DeadlineOutage} tells once. With
 * its logger at DEBUG each has its trace.
 */
final class ShortenedOutages extends UnsynchronizedAppenderBase<ILoggingEvent> {

    private final Appender<ILoggingEvent> appender;
    private final LoggerContext loggers;

    private ShortenedOutages(Appender<ILoggingEvent> appender, LoggerContext loggers) {
        this.appender = appender;
        this.loggers = loggers;
    }

    static ShortenedOutages before(Appender<ILoggingEvent> appender, LoggerContext loggers) {
        var shortened = new ShortenedOutages(appender, loggers);
        shortened.setName(appender.getName());
        shortened.setContext(loggers);
        shortened.start();
        return shortened;
    }

    /** What was thrown because the database is out of reach; null where the line is of something else. */
    static Throwable outage(ILoggingEvent event) {
        return event.getThrowableProxy() instanceof ThrowableProxy thrown
                        && DatabaseIsOutOfReach.says(thrown.getThrowable())
                ? thrown.getThrowable()
                : null;
    }

    @Override
    protected void append(ILoggingEvent event) {
        var outage = outage(event);
        var logger = loggers.getLogger(event.getLoggerName());
        if (outage == null || Level.DEBUG.isGreaterOrEqual(logger.getEffectiveLevel())) {
            appender.doAppend(event);
        } else if (!event.getLoggerName().startsWith(Scheduler.class.getPackageName())) {
            appender.doAppend(
                    new LoggingEvent(Logger.class.getName(), logger, event.getLevel(), "{}: {}", null, new Object[] {
                        event.getFormattedMessage(), reason(outage)
                    }));
        }
    }

    private static String reason(Throwable thrown) {
        var root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void stop() {
        super.stop();
        appender.stop();
    }
}
