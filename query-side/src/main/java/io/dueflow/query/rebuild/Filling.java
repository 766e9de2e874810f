package io.dueflow.query.rebuild;

import io.dueflow.query.projection.ByIndex;
import io.dueflow.query.rebuild.StoredEvents.Batch;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Projects a batch into the shadow tables. Models that are repeatable may be projected beside the others, in a transaction
 * of their own. That is over before the caller can note the batch as done, so no row is missing that is noted;
 * where it is broken off between the two, they pass over what they have done when the batch is done again.
 */
@Component
class Filling {

    private final ShadowTables shadow;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Filling(ShadowTables shadow, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.shadow = shadow;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Within the caller's transaction, all of it where the executor runs in the caller's thread. */
    void project(ClaimedRebuild run, Batch batch, Executor beside) {
        shadow.enter();
        var done = CompletableFuture.runAsync(() -> projectRepeatable(run, batch), beside);
        try {
            run.once().project(batch.events());
        } finally {
            await(done);
        }
    }

    private void projectRepeatable(ClaimedRebuild run, Batch batch) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute(RebuildSteps.NEED_NOT_LAST);
            shadow.enter();
            ByIndex.lookUp(jdbc);
            run.repeatable().project(batch.events());
        });
    }

    private static void await(CompletableFuture<Void> done) {
        try {
            done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
