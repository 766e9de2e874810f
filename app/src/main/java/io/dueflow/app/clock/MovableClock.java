package io.dueflow.app.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that runs as the system's does, from a moment that demo and tests choose and may move on. */
public final class MovableClock extends Clock {

    private final Clock ticking;
    private final AtomicReference<Duration> offset;

    public MovableClock(Instant start, ZoneId zone) {
        this(Clock.system(zone), new AtomicReference<>(Duration.between(Instant.now(), start)));
    }

    private MovableClock(Clock ticking, AtomicReference<Duration> offset) {
        this.ticking = ticking;
        this.offset = offset;
    }

    /** Moves on to the moment; a clock never goes back, so an earlier one is refused. */
    public void moveTo(Instant moment) {
        var ahead = Duration.between(instant(), moment);
        if (ahead.isNegative()) {
            throw new IllegalArgumentException("The clock shows " + instant() + " and cannot go back to " + moment);
        }
        offset.updateAndGet(current -> current.plus(ahead));
    }

    @Override
    public Instant instant() {
        return ticking.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return ticking.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(ticking.withZone(zone), offset);
    }
}
