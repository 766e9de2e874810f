package io.dueflow.simulation.world;

import io.dueflow.messages.Shanghai;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Shows the time that the world says it is. */
public final class WorldClock extends Clock {

    private Instant now;

    public WorldClock(Instant start) {
        this.now = start;
    }

    void moveTo(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
        }
    }

    @Override
    public Instant instant() {
        return now;
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
