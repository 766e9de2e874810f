package io.dueflow.simulation.application;

import io.dueflow.simulation.world.Chance;
import java.time.Clock;
import java.time.Instant;

/** How many processes of a world still die, how likely at each commit, and until when. */
public final class Deaths {

    private final Chance chance;
    private final double likely;
    private final Clock clock;
    private final Instant until;
    private int left;
    private boolean suspended = true;

    public Deaths(Chance chance, int most, double likely, Clock clock, Instant until) {
        this.chance = chance;
        this.left = most;
        this.likely = likely;
        this.clock = clock;
        this.until = until;
    }

    /** Nobody dies while the loans are entered and while what holds is proved. */
    public void suspend(boolean nobodyDies) {
        suspended = nobodyDies;
    }

    boolean hitHere() {
        var hit = left > 0 && !suspended && clock.instant().isBefore(until) && chance.hits(likely);
        left -= hit ? 1 : 0;
        return hit;
    }
}
