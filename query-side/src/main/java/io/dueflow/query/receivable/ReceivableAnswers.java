package io.dueflow.query.receivable;

import io.dueflow.messages.query.FindReceivables;
import io.dueflow.messages.query.ReceivableKey;
import io.dueflow.messages.query.ReceivablePage;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what an investor is owed and has got. */
@Component
@Transactional(readOnly = true)
class ReceivableAnswers {

    private static final ReceivableKey BEFORE_ALL = new ReceivableKey(LocalDate.EPOCH, "", 0, "");

    private final Receivables receivables;

    ReceivableAnswers(Receivables receivables) {
        this.receivables = receivables;
    }

    @QueryHandler
    ReceivablePage answer(FindReceivables query) {
        var after = Objects.requireNonNullElse(query.after(), BEFORE_ALL);
        var rows = receivables.findAfter(
                query.investorUserNo(),
                after.dueDate(),
                after.projectNo(),
                after.period(),
                after.tenderNo(),
                Limit.of(query.limit() + 1));
        var last = rows.size() <= query.limit();
        var page = last ? rows : rows.subList(0, query.limit());
        return new ReceivablePage(
                page.stream().map(PlannedReceivable::toMessage).toList(),
                last ? null : page.get(page.size() - 1).key());
    }
}
