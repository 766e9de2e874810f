package io.dueflow.benchmarks.ours;

import io.dueflow.app.serve.Service;
import io.dueflow.messages.query.FindRun;
import io.dueflow.messages.query.Run;
import io.dueflow.messages.query.RunState;
import java.time.Duration;
import java.time.LocalDate;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How far a date is. Counting what is repaid reads an index of as many entries, so it is done twice a second, more often
 * only for the last twentieth; the run itself is asked about only once nothing is missing.
 */
final class Progress {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration POLL_AT_THE_END = Duration.ofMillis(200);
    private static final Duration STANDSTILL = Duration.ofMinutes(2);
    private static final int END = 20;
    private static final String REPAID =
            "select count(*) from repayment_plan where status = 'REPAID' and tried_date = ?";

    private final Service service;
    private final long perDate;
    private volatile long repaid;

    Progress(Service service, long perDate) {
        this.service = service;
        this.perDate = perDate;
    }

    /** As counted last. */
    long repaid() {
        return repaid;
    }

    /** Throws {@link IllegalStateException} when nothing has been repaid for two minutes. */
    void awaitRepaid(LocalDate date) throws InterruptedException {
        var before = repaid;
        var moved = System.nanoTime();
        for (var count = 0L; count < perDate; ) {
            Thread.sleep((count > perDate - perDate / END ? POLL_AT_THE_END : POLL).toMillis());
            count = service.bean(JdbcTemplate.class).queryForObject(REPAID, Long.class, date);
            if (before + count > repaid) {
                moved = System.nanoTime();
                repaid = before + count;
            }
            requireNoStandstill(date, moved);
        }
    }

    void awaitComplete(LocalDate date) throws InterruptedException {
        var began = System.nanoTime();
        while (!isComplete(date)) {
            Thread.sleep(POLL_AT_THE_END.toMillis());
            requireNoStandstill(date, began);
        }
    }

    private boolean isComplete(LocalDate date) {
        return service.bean(QueryGateway.class)
                .query(new FindRun(date), ResponseTypes.optionalInstanceOf(Run.class))
                .join()
                .filter(run -> run.state() == RunState.COMPLETE)
                .isPresent();
    }

    private static void requireNoStandstill(LocalDate date, long since) {
        if (System.nanoTime() - since > STANDSTILL.toNanos()) {
            throw new IllegalStateException(
                    "the run of %s has not moved for %d seconds".formatted(date, STANDSTILL.toSeconds()));
        }
    }
}
