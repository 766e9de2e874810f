package io.dueflow.query.rebuild;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataAccessException;

/** Takes a rebuild from wherever it is to its end, step by step. */
final class RebuildRun {

    /** How often the events that have come meanwhile are caught up with at the rebuild's own pace, and at full speed. */
    private static final int ROUNDS = 20;

    private static final int FULL_SPEED_FROM = 10;
    private static final int TRIES = 200;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final RebuildSteps steps;
    private final StoredEvents events;
    private final ClaimedRebuild run;
    private final Executor beside;

    /** @param beside a thread of its own, which a rebuild at full speed uses as well */
    RebuildRun(RebuildSteps steps, StoredEvents events, ClaimedRebuild run, Executor beside) {
        this.steps = steps;
        this.events = events;
        this.run = run;
        this.beside = beside;
    }

    void goOn(Rebuild rebuild) throws InterruptedException {
        switch (rebuild.phase()) {
            case FILLING -> fill();
            case INDEXING -> steps.index(run);
            case COMPARING -> untilItIsTheMoment(() -> steps.compare(run), "compared");
            case SWAPPING -> end(rebuild);
            case DONE -> throw new IllegalStateException("rebuild " + rebuild.id() + " is over");
        }
    }

    private void fill() throws InterruptedException {
        catchUp();
        steps.enter(run, Phase.INDEXING);
    }

    private void end(Rebuild rebuild) throws InterruptedException {
        if (rebuild.request().checkOnly()) {
            steps.leaveAlone(run);
        } else {
            steps.analyze(run);
            untilItIsTheMoment(() -> steps.swap(run), "swapped");
        }
    }

    private void untilItIsTheMoment(BooleanSupplier step, String done) throws InterruptedException {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            catchUp();
            if (succeeds(step)) {
                return;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        throw new IllegalStateException(
                "The tables could not be %s, since they were in use all the time, or the read models do not follow the events."
                        .formatted(done));
    }

    private static boolean succeeds(BooleanSupplier step) {
        try {
            return step.getAsBoolean();
        } catch (DataAccessException e) {
            if (InTheWay.is(e)) {
                return false;
            }
            throw e;
        }
    }

    private void catchUp() throws InterruptedException {
        for (var round = 0; round < ROUNDS; round++) {
            var rebuild = steps.aim(run);
            if (rebuild.place() >= rebuild.target() - StoredEvents.MOST / 2 && round > 0
                    || rebuild.place() == rebuild.target()) {
                return;
            }
            project(rebuild, round < FULL_SPEED_FROM ? rebuild.request().share() : 1);
        }
    }

    private void project(Rebuild rebuild, double share) throws InterruptedException {
        Executor adding = share < 1 ? Runnable::run : beside;
        var rest = new Rest(share);
        try (var ahead = new EventsAhead(events, run.projector()::wants, rebuild.place(), rebuild.target())) {
            var since = System.nanoTime();
            var head = events.head();
            for (var batch = ahead.take(); !batch.isEmpty(); batch = ahead.take()) {
                var begin = System.nanoTime();
                steps.project(run, batch, since, adding);
                since = System.nanoTime();
                var stored = events.head() - head;
                head += stored;
                Thread.sleep(rest.after(since - begin + ahead.nanosOfLast(), batch.stored(), stored)
                        .toMillis());
            }
        }
    }
}
