package io.dueflow.query.casework;

import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.query.CaseFile;
import io.dueflow.messages.query.CaseKey;
import io.dueflow.messages.query.CasePage;
import io.dueflow.messages.query.CaseState;
import io.dueflow.messages.query.FindCase;
import io.dueflow.messages.query.FindCases;
import io.dueflow.query.answering.OfOneMoment;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Answers what persons have to decide, and have decided. */
@Component
@OfOneMoment
class CaseAnswers {

    private static final Set<CaseState> OPEN = EnumSet.of(CaseState.OPEN, CaseState.PROPOSED);
    private static final CaseKey BEFORE_ALL = new CaseKey(Instant.EPOCH, "");

    private final Cases cases;

    CaseAnswers(Cases cases) {
        this.cases = cases;
    }

    @QueryHandler
    CasePage answer(FindCases query) {
        var after = Objects.requireNonNullElse(query.after(), BEFORE_ALL);
        var states = query.states().isEmpty() ? EnumSet.allOf(CaseState.class) : query.states();
        var kinds = query.kind() == null ? EnumSet.allOf(CaseKind.class) : Set.of(query.kind());
        var limit = Limit.of(query.limit() + 1);
        var rows = OPEN.containsAll(states)
                ? cases.findOpenAfter(states, kinds, after.openedAt(), after.caseNo(), limit)
                : cases.findAfter(states, kinds, after.openedAt(), after.caseNo(), limit);
        var last = rows.size() <= query.limit();
        var page = last ? rows : rows.subList(0, query.limit());
        return new CasePage(
                page.stream().map(CaseRecord::toMessage).toList(),
                last ? null : page.get(page.size() - 1).key());
    }

    /** The steps are read first, so that the case is never shown older than its last step. */
    @QueryHandler
    Optional<CaseFile> answer(FindCase query) {
        var steps = cases.findSteps(query.caseNo()).stream()
                .map(CaseStepRow::toMessage)
                .toList();
        return cases.findById(query.caseNo()).map(found -> new CaseFile(found.toMessage(), steps));
    }
}
