package io.dueflow.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Lives many worlds, as many side by side as there are workers, each of which has a ground of its own. */
final class ManyWorlds {

    private final int workers;

    ManyWorlds(int workers) {
        this.workers = workers;
    }

    /** @param told hears each verdict, one after the other, in the order in which the worlds come to an end */
    Tally live(long first, int seeds, Consumer<Verdict> told) throws InterruptedException {
        var grounds = new ArrayList<Simulation>();
        try {
            // One after the other: Spring Boot sets up the logging of a process once, and not for two at a time.
            IntStream.range(0, workers).forEach(worker -> grounds.add(new Simulation()));
            return live(grounds, first, first + seeds, told);
        } finally {
            grounds.forEach(Simulation::close);
        }
    }

    private Tally live(List<Simulation> grounds, long first, long end, Consumer<Verdict> told)
            throws InterruptedException {
        var tally = new Tally();
        var next = new AtomicLong(first);
        var threads = Executors.newFixedThreadPool(workers);
        try {
            var workers = grounds.stream()
                    .<Callable<Void>>map(ground -> () -> {
                        work(ground, next, end, verdict -> {
                            synchronized (tally) {
                                tally.add(verdict);
                                told.accept(verdict);
                            }
                        });
                        return null;
                    })
                    .toList();
            for (var worker : threads.invokeAll(workers)) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker of the simulation broke off", e.getCause());
        } finally {
            threads.shutdownNow();
        }
        return tally;
    }

    /** A worker that breaks off ends the others as well, each after the world that it is living. */
    private static void work(Simulation ground, AtomicLong next, long end, Consumer<Verdict> told) {
        try {
            for (var seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
                told.accept(ground.live(seed));
            }
        } finally {
            next.set(end);
        }
    }
}
