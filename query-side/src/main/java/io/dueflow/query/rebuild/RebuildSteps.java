package io.dueflow.query.rebuild;

import io.dueflow.query.progress.ReadModelPosition;
import io.dueflow.query.rebuild.StoredEvents.Batch;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The steps of a rebuild, each a transaction with the note that it was done: whatever breaks it off between or within
 * them, it goes on after the last one.
 */
@Component
class RebuildSteps {

    /** Shorter than the second after which PostgreSQL ends a deadlock, so that it is never somebody else who loses. */
    private static final String WAIT_FOR_LOCKS = "set local lock_timeout = '500ms'";

    /** What the last step has written is done again from the events, so nobody waits for the disk. */
    static final String NEED_NOT_LAST = "set local synchronous_commit = off";

    private final RebuildRows rows;
    private final ShadowTables shadow;
    private final StoredEvents events;
    private final Filling filling;
    private final Comparison comparison;
    private final Explanation explanation;
    private final ReadModelPosition reader;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate step;
    private final TransactionTemplate oneMoment;

    RebuildSteps(
            RebuildRows rows,
            ShadowTables shadow,
            StoredEvents events,
            Filling filling,
            Comparison comparison,
            Explanation explanation,
            ReadModelPosition reader,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.shadow = shadow;
        this.events = events;
        this.filling = filling;
        this.comparison = comparison;
        this.explanation = explanation;
        this.reader = reader;
        this.jdbc = jdbc;
        this.step = new TransactionTemplate(transactions);
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Of every step but the last ones, whose end others have to see. */
    private Rebuild begin(ClaimedRebuild run) {
        jdbc.execute(NEED_NOT_LAST);
        return rows.hold(run.id(), run.runner());
    }

    /** Sets where the models in use are as the aim. Never beyond: those are what it has to be compared with. */
    Rebuild aim(ClaimedRebuild run) {
        return step.execute(transaction -> {
            var standing = begin(run);
            rows.aim(run.id(), Math.max(standing.place(), reader.place().orElse(standing.place())));
            return rows.find(run.id()).orElseThrow();
        });
    }

    /**
     * @param since when the step before had ended, in nanoseconds of the system's timer
     * @param beside runs what may be done beside the rest; all is one transaction where that is the caller's thread
     */
    void project(ClaimedRebuild run, Batch batch, long since, Executor beside) {
        step.executeWithoutResult(transaction -> {
            begin(run);
            filling.project(run, batch, beside);
            rows.advance(run.id(), batch.place(), batch.stored(), Duration.ofNanos(System.nanoTime() - since));
        });
    }

    void index(ClaimedRebuild run) {
        try {
            makeIndexes(run);
        } catch (DuplicateKeyException e) {
            removeRepeated(run);
            makeIndexes(run);
        }
    }

    private void makeIndexes(ClaimedRebuild run) {
        step.executeWithoutResult(transaction -> {
            shadow.makeIndexes(begin(run).indexes());
            rows.enter(run.id(), Phase.COMPARING);
        });
    }

    /** What a batch had added that was broken off and done again. */
    private void removeRepeated(ClaimedRebuild run) {
        step.executeWithoutResult(transaction -> {
            begin(run);
            shadow.removeRepeated(run.tables());
        });
    }

    void analyze(ClaimedRebuild run) {
        step.executeWithoutResult(transaction -> {
            begin(run);
            shadow.analyze();
        });
    }

    void enter(ClaimedRebuild run, Phase phase) {
        step.executeWithoutResult(transaction -> {
            begin(run);
            rows.enter(run.id(), phase);
        });
    }

    /** @return whether it was the moment for it; else the reader of the events has to come further first */
    boolean compare(ClaimedRebuild run) {
        return Boolean.TRUE.equals(oneMoment.execute(transaction -> {
            var standing = begin(run);
            var place = reader.place();
            if (!isReachable(place, standing)) {
                return false;
            }
            catchUp(run, standing, place.getAsLong());
            var result = comparison.of(run.tables());
            var explained = explanation.of(result.listed(), run.models(), events.head());
            rows.compared(run.id(), place.getAsLong(), result.differing(), explained);
            rows.enter(run.id(), Phase.SWAPPING);
            return true;
        }));
    }

    /**
     * Nobody can write the tables in use once they are locked, nor is anybody in the middle of it. So they are where the
     * reader's place says, and whatever it reads from then on it writes to the new ones.
     *
     * @return whether it was the moment for it
     */
    boolean swap(ClaimedRebuild run) {
        return Boolean.TRUE.equals(step.execute(transaction -> {
            var standing = rows.hold(run.id(), run.runner());
            jdbc.execute(WAIT_FOR_LOCKS);
            shadow.lockThoseInUse(run.tables());
            var place = reader.place();
            if (!isReachable(place, standing)) {
                return false;
            }
            catchUp(run, standing, place.getAsLong());
            shadow.replaceThoseInUse(run.tables());
            shadow.drop();
            rows.enter(run.id(), Phase.DONE);
            return true;
        }));
    }

    /** Ends it without a swap. */
    void leaveAlone(ClaimedRebuild run) {
        step.executeWithoutResult(transaction -> {
            rows.hold(run.id(), run.runner());
            shadow.drop();
            rows.enter(run.id(), Phase.DONE);
        });
    }

    private static boolean isReachable(OptionalLong place, Rebuild standing) {
        return place.isPresent()
                && place.getAsLong() >= standing.place()
                && place.getAsLong() - standing.place() <= StoredEvents.MOST;
    }

    /** To the place of the reader, and with what was written to the tables in use beside it. */
    private void catchUp(ClaimedRebuild run, Rebuild standing, long place) {
        shadow.enter();
        var from = standing.place();
        for (var batch = events.read(from, place); batch.stored() > 0; batch = events.read(from, place)) {
            run.projector().project(batch.events());
            from = batch.place();
            rows.advance(run.id(), from, batch.stored(), Duration.ZERO);
        }
        run.projector().project(events.ofTypes(run.echoes(), place));
    }
}
