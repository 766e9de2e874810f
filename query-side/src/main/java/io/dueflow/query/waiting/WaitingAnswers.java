package io.dueflow.query.waiting;

import io.dueflow.messages.query.FindWaiting;
import io.dueflow.messages.query.InstallmentKey;
import io.dueflow.messages.query.Waiting;
import io.dueflow.messages.query.WaitingKind;
import io.dueflow.query.answering.OfOneMoment;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Answers what waits, and for what. */
@Component
@OfOneMoment
class WaitingAnswers {

    private static final InstallmentKey BEFORE_ALL = new InstallmentKey(LocalDate.EPOCH, "", 0);

    private final WaitingInstallments waiting;

    WaitingAnswers(WaitingInstallments waiting) {
        this.waiting = waiting;
    }

    @QueryHandler
    Waiting answer(FindWaiting query) {
        var after = Objects.requireNonNullElse(query.after(), BEFORE_ALL);
        var kinds = query.kind() == null ? EnumSet.allOf(WaitingKind.class) : Set.of(query.kind());
        var rows = waiting.findAfter(
                kinds, after.dueDate(), after.projectNo(), after.period(), Limit.of(query.limit() + 1));
        var last = rows.size() <= query.limit();
        var page = last ? rows : rows.subList(0, query.limit());
        return new Waiting(
                waiting.count(),
                waiting.countOpenCases(),
                page.stream().map(WaitingInstallment::toMessage).toList(),
                last ? null : page.get(page.size() - 1).key());
    }
}
