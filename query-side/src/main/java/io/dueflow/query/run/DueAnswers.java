package io.dueflow.query.run;

import io.dueflow.messages.query.DueInstallments;
import io.dueflow.messages.query.FindDueInstallments;
import io.dueflow.query.progress.ReadModelPosition;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers a round that asks what it has to collect. */
@Component
@Transactional(readOnly = true)
class DueAnswers {

    private final RunRows rows;
    private final DueSelection due;
    private final ReadModelPosition position;

    DueAnswers(RunRows rows, DueSelection due, ReadModelPosition position) {
        this.rows = rows;
        this.due = due;
        this.position = position;
    }

    /** The position is asked before the page, so that a page that is empty and caught up is the last one indeed. */
    @QueryHandler
    DueInstallments answer(FindDueInstallments query) {
        var caughtUp = rows.findRound(new RoundId(query.businessDate(), query.round()))
                .map(round -> position.hasSeen(round.openedPosition, round.openedHorizon))
                .orElse(false);
        var page = due.find(
                query.businessDate(),
                query.round(),
                query.shard(),
                query.shards(),
                query.afterProjectNo(),
                query.afterPeriod(),
                Limit.of(query.limit()));
        return new DueInstallments(page, caughtUp);
    }
}
