package io.dueflow.query.run;

import io.dueflow.messages.query.DueInstallment;
import io.dueflow.messages.query.DueInstallments;
import io.dueflow.messages.query.FindDueInstallments;
import io.dueflow.messages.query.InstallmentKey;
import io.dueflow.query.progress.ReadModelPosition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers a round that asks what it has to collect; on a connection of those who collect, since it reads for them. */
@Component
@Transactional
class DueAnswers {

    private static final InstallmentKey BEFORE_ALL = new InstallmentKey(LocalDate.EPOCH, "", 0);

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
        var round = rows.findRound(new RoundId(query.businessDate(), query.round()));
        var caughtUp = round.map(opened -> position.hasSeen(opened.openedPosition, opened.openedHorizon))
                .orElse(false);
        var latestRetry = round.map(RoundRow::latestRetry).orElse(Instant.EPOCH);
        return new DueInstallments(page(query, latestRetry), caughtUp);
    }

    private List<DueInstallment> page(FindDueInstallments query, Instant latestRetry) {
        var after = Objects.requireNonNullElse(query.after(), BEFORE_ALL);
        var page = new ArrayList<DueInstallment>();
        for (var date : due.openDates(after.dueDate(), query.businessDate())) {
            var begins = date.equals(after.dueDate()) ? after : new InstallmentKey(date, "", 0);
            page.addAll(due.dueOn(
                    date,
                    query.businessDate(),
                    query.round(),
                    latestRetry,
                    query.shard(),
                    query.shards(),
                    begins.projectNo(),
                    begins.period(),
                    Limit.of(query.limit() - page.size())));
            if (page.size() == query.limit()) {
                break;
            }
        }
        return page;
    }
}
