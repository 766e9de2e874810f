package io.dueflow.saga.duedate;

import java.time.Duration;

/** How the sweep of a shard goes on, and after which pause. */
record NextSweep(Duration pause, SweepShard sweep) {

    static NextSweep now(SweepShard sweep) {
        return new NextSweep(Duration.ZERO, sweep);
    }

    boolean isNow() {
        return pause.isZero();
    }
}
