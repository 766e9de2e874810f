package io.dueflow.eventstore;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells in one line that no deadline fires since the database is out of reach, and in another that they do again. Each look
 * of each thread of db-scheduler would tell it as an error with its trace; those lines are dropped ({@link ShortenedOutages}).
 */
@Component
class DeadlineOutage extends AbstractSchedulerListener {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(DeadlineOutage.class);

    private final AtomicBoolean lasts = new AtomicBoolean();
    private final Lines lines = new Lines();
    private volatile Thread looking;

    /** Lines of all schedulers of the process come here; of its own are those of the thread that looks for deadlines. */
    private final class Lines extends UnsynchronizedAppenderBase<ILoggingEvent> {

        @Override
        protected void append(ILoggingEvent event) {
            if (Thread.currentThread() == looking
                    && ShortenedOutages.outage(event) != null
                    && lasts.compareAndSet(false, true)) {
                LOG.warn("no deadline fires while the database does not answer");
            }
        }
    }

    @PostConstruct
    void listen() {
        lines.start();
        logger().addAppender(lines);
    }

    @Override
    public void onSchedulerEvent(SchedulerEventType event) {
        if (event == SchedulerEventType.RAN_EXECUTE_DUE) {
            looking = Thread.currentThread();
            if (lasts.compareAndSet(true, false)) {
                LOG.info("deadlines fire again");
            }
        }
    }

    @PreDestroy
    void letGo() {
        logger().detachAppender(lines);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(Scheduler.class.getPackageName());
    }
}
