package io.dueflow.eventstore;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import io.dueflow.messages.DatabaseIsOutOfReach;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/**
 * Tells in one line that no deadline fires since the database is out of reach, and in another that they do again. Each look
 * of each thread of db-scheduler would tell it as an error with its trace.
 */
@Component
class DeadlineOutage extends AbstractSchedulerListener {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(DeadlineOutage.class);

    private final AtomicBoolean lasts = new AtomicBoolean();
    private final TurboFilter traces = new Traces();

    private final class Traces extends TurboFilter {

        @Override
        public FilterReply decide(
                Marker marker, Logger logger, Level level, String format, Object[] parameters, Throwable thrown) {
            if (!isOutage(parameters, thrown) || !logger.getName().startsWith(Scheduler.class.getPackageName())) {
                return FilterReply.NEUTRAL;
            }
            if (lasts.compareAndSet(false, true)) {
                LOG.warn("no deadline fires while the database does not answer");
            }
            return FilterReply.DENY;
        }

        /** What was thrown may be the last of several parameters. */
        private static boolean isOutage(Object[] parameters, Throwable thrown) {
            return DatabaseIsOutOfReach.says(thrown)
                    || parameters != null
                            && parameters.length > 0
                            && parameters[parameters.length - 1] instanceof Throwable last
                            && DatabaseIsOutOfReach.says(last);
        }
    }

    @PostConstruct
    void shorten() {
        context().addTurboFilter(traces);
    }

    @Override
    public void onSchedulerEvent(SchedulerEventType event) {
        if (event == SchedulerEventType.RAN_EXECUTE_DUE && lasts.compareAndSet(true, false)) {
            LOG.info("deadlines fire again");
        }
    }

    @PreDestroy
    void letGo() {
        context().getTurboFilterList().remove(traces);
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
