package io.dueflow.app.completeness;

import io.dueflow.messages.RepeatedTask;
import io.dueflow.messages.Shanghai;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Has it looked for skipped events each day at the same time. A look that breaks off, as while the database is away, is
 * taken again some times within the hour, and then the next day.
 */
final class NightlyCheck implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyCheck.class);

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int MOST_REPEATS = 5;

    private final SkippedEvents events;
    private final LocalTime time;
    private final Clock clock;
    private final RepeatedTask looking = new RepeatedTask("completeness", Duration.ofSeconds(30), this::checkWhenDue);
    private Instant next;
    private int brokenOff;

    NightlyCheck(SkippedEvents events, LocalTime time, Clock clock) {
        this.events = events;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public void start() {
        begin();
        looking.start();
    }

    void begin() {
        next = nextAfter(clock.instant());
    }

    void checkWhenDue() {
        var now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        try {
            events.look();
            brokenOff = 0;
            next = nextAfter(now);
        } catch (RuntimeException e) {
            brokenOff++;
            next = brokenOff > MOST_REPEATS ? nextDay(now) : clock.instant().plus(PAUSE);
            LOG.error("looking for skipped events broke off, which is done again at {}", next, e);
        }
    }

    private Instant nextDay(Instant now) {
        brokenOff = 0;
        return nextAfter(now);
    }

    /** When it is that time of the day next after the moment. */
    Instant nextAfter(Instant moment) {
        var date = Shanghai.dateOf(moment);
        var today = Shanghai.at(date, time);
        return today.isAfter(moment) ? today : Shanghai.at(date.plusDays(1), time);
    }

    @Override
    public void stop() {
        looking.stop();
    }

    @Override
    public boolean isRunning() {
        return looking.isRunning();
    }
}
