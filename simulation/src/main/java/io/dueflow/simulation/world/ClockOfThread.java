package io.dueflow.simulation.world;

import io.dueflow.messages.Shanghai;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of the world that the thread belongs to: Axon keeps one clock for the whole process. */
public final class ClockOfThread extends Clock {

    private static final ThreadLocal<Clock> CLOCK = ThreadLocal.withInitial(Clock::systemUTC);

    public static void set(Clock clock) {
        CLOCK.set(clock);
    }

    @Override
    public Instant instant() {
        return CLOCK.get().instant();
    }

    @Override
    public ZoneId getZone() {
        return Shanghai.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the world has one zone");
    }
}
