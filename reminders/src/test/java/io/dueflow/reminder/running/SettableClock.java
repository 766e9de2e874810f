package io.dueflow.reminder.running;

import io.dueflow.messages.Shanghai;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Shows what it was set to. */
public final class SettableClock extends Clock {

    private volatile Instant now;

    public SettableClock(Instant now) {
        this.now = now;
    }

    public void set(Instant moment) {
        now = moment;
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
        throw new UnsupportedOperationException("not needed by any test");
    }
}
