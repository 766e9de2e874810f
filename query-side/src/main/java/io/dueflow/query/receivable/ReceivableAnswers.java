package io.dueflow.query.receivable;

import io.dueflow.messages.query.FindReceivables;
import io.dueflow.messages.query.FindShares;
import io.dueflow.messages.query.FindWhetherOwed;
import io.dueflow.messages.query.ReceivablePage;
import io.dueflow.messages.query.Shares;
import io.dueflow.query.answering.OfOneMoment;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Answers what an investor is owed and has got. */
@Component
@OfOneMoment
class ReceivableAnswers {

    private final Receivables receivables;

    ReceivableAnswers(Receivables receivables) {
        this.receivables = receivables;
    }

    @QueryHandler
    ReceivablePage answer(FindReceivables query) {
        var after = Pages.startAfter(query.after());
        var rows = receivables.findAfter(
                query.investorUserNo(),
                after.dueDate(),
                after.projectNo(),
                after.period(),
                after.tenderNo(),
                Limit.of(query.limit() + 1));
        return Pages.of(rows, query.limit());
    }

    @QueryHandler
    Shares answer(FindShares query) {
        return new Shares(
                receivables.findByIdProjectNoAndIdPeriodOrderByIdTenderNo(query.projectNo(), query.period()).stream()
                        .map(PlannedReceivable::toShare)
                        .toList());
    }

    @QueryHandler
    boolean answer(FindWhetherOwed query) {
        return receivables.existsByIdProjectNoAndIdTenderNo(query.projectNo(), query.tenderNo());
    }
}
