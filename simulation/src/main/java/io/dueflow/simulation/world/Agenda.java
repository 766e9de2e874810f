package io.dueflow.simulation.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is still to happen, in the order of time; the seed decides between what happens at the same moment. */
public final class Agenda {

    private record Entry(Instant at, long turn, long number, boolean awaited, Runnable task) {}

    private final PriorityQueue<Entry> entries = new PriorityQueue<>(
            Comparator.comparing(Entry::at).thenComparingLong(Entry::turn).thenComparingLong(Entry::number));
    private final WorldClock clock;
    private final Chance chance;
    private long count;
    private int awaited;

    public Agenda(WorldClock clock, Chance chance) {
        this.clock = clock;
        this.chance = chance;
    }

    /** Something has to happen before the world can be at rest. */
    public void after(Duration pause, Runnable task) {
        add(clock.instant().plus(pause), true, task);
    }

    /** Something happens in its time, whether anybody waits for it or not. */
    public void inItsTime(Instant at, Runnable task) {
        add(at, false, task);
    }

    private void add(Instant at, boolean isAwaited, Runnable task) {
        var moment = at.isBefore(clock.instant()) ? clock.instant() : at;
        entries.add(new Entry(moment, chance.number(), count++, isAwaited, task));
        awaited += isAwaited ? 1 : 0;
    }

    public boolean isAnythingAwaited() {
        return awaited > 0;
    }

    /** Does what is next. */
    public void step() {
        var next = entries.remove();
        awaited -= next.awaited() ? 1 : 0;
        clock.moveTo(next.at());
        next.task().run();
    }
}
