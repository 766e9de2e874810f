package io.dueflow.benchmarks.ours;

import io.dueflow.app.serve.Service;
import io.dueflow.messages.query.FindRun;
import io.dueflow.messages.query.Run;
import io.dueflow.messages.query.RunState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;

/** How far a date's run is, asked by the query that operators ask, a few times a second. */
final class Progress {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration STANDSTILL = Duration.ofMinutes(2);

    private final Service service;
    private volatile long repaid;

    Progress(Service service) {
        this.service = service;
    }

    /** As counted last, on all dates. */
    long repaid() {
        return repaid;
    }

    /** Throws {@link IllegalStateException} when nothing has been repaid for two minutes. */
    void awaitComplete(LocalDate date) throws InterruptedException {
        var before = repaid;
        var moved = System.nanoTime();
        for (var run = find(date); !isComplete(run); run = find(date)) {
            var count = run.map(Progress::repaidBy).orElse(0L);
            if (before + count > repaid) {
                moved = System.nanoTime();
                repaid = before + count;
            }
            if (System.nanoTime() - moved > STANDSTILL.toNanos()) {
                throw new IllegalStateException("the run of %s has stood still for %d seconds, %d repayments done"
                        .formatted(date, STANDSTILL.toSeconds(), count));
            }
            Thread.sleep(POLL.toMillis());
        }
        repaid = before + repaidBy(find(date).orElseThrow());
    }

    private static boolean isComplete(Optional<Run> run) {
        return run.filter(found -> found.state() == RunState.COMPLETE).isPresent();
    }

    private static long repaidBy(Run run) {
        return run.totals().repaid();
    }

    private Optional<Run> find(LocalDate date) {
        return service.bean(QueryGateway.class)
                .query(new FindRun(date), ResponseTypes.optionalInstanceOf(Run.class))
                .join();
    }
}
