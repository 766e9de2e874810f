package io.dueflow.simulation;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        var tally = new Tally();
        var next = new AtomicLong(first);
        var threads = Executors.newFixedThreadPool(workers);
        try {
            var ends = IntStream.range(0, workers)
                    .<Future<?>>mapToObj(worker -> threads.submit(() -> work(next, first + seeds, verdict -> {
                        synchronized (tally) {
                            tally.add(verdict);
                            told.accept(verdict);
                        }
                    })))
                    .toList();
            for (var end : ends) {
                end.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker of the simulation broke off", e.getCause());
        } finally {
            threads.shutdownNow();
        }
        return tally;
    }

    private static void work(AtomicLong next, long end, Consumer<Verdict> told) {
        try (var simulation = new Simulation()) {
            for (var seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
                told.accept(simulation.live(seed));
            }
        }
    }
}
