package io.dueflow.reconciliation.pass;

import io.dueflow.messages.query.FindReadMark;
import io.dueflow.messages.query.FindWhetherSeen;
import io.dueflow.messages.query.ReadMark;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.queryhandling.QueryGateway;

/** Waits until the read models have seen what is written down now. */
final class ReadModels {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final long QUERY_SECONDS = 30;

    private final QueryGateway queries;

    ReadModels(QueryGateway queries) {
        this.queries = queries;
    }

    /** @throws NotReconciled where they stay behind */
    void awaitCaughtUp() throws InterruptedException {
        var mark = ask(new FindReadMark(), ReadMark.class);
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!ask(new FindWhetherSeen(mark), Boolean.class)) {
            if (System.nanoTime() > giveUp) {
                throw new NotReconciled("The read models are behind by more than " + PATIENCE.toSeconds()
                        + " seconds; try again when they have caught up.");
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private <A> A ask(Object query, Class<A> answer) {
        return queries.query(query, answer)
                .orTimeout(QUERY_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
