package io.dueflow.reconciliation.report;

import io.dueflow.messages.query.AskedMoment;
import io.dueflow.messages.reconciliation.BreakId;
import io.dueflow.messages.reconciliation.ReconciledDayId;
import io.dueflow.reconciliation.record.DayRow;
import io.dueflow.reconciliation.record.ReconciliationProjection;
import io.dueflow.reconciliation.record.ReconciliationRows;
import io.dueflow.reconciliation.record.TakenDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The rows of reconciliations as they are, or as they were at the moment that a request asks about. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class AskedRows {

    private final AskedMoment asked;
    private final ReconciliationRows rows;
    private final TakenDays taken;
    private final Clock clock;

    AskedRows(AskedMoment asked, ReconciliationRows rows, TakenDays taken, Clock clock) {
        this.asked = asked;
        this.rows = rows;
        this.taken = taken;
        this.clock = clock;
    }

    /** The moment itself. */
    Instant moment() {
        return asked.moment().orElseGet(clock::instant);
    }

    <A> A ofDay(LocalDate date, Function<ReconciliationRows, A> question) {
        return ask(streams(date).toList(), question);
    }

    /** The latest first. Of a moment, no events are read but those of these days. */
    List<DayRow> days(LocalDate before, int limit) {
        var dates =
                asked.moment().map(moment -> taken.upTo(moment, before, limit)).orElse(List.of());
        return ask(dates.stream().flatMap(AskedRows::streams).toList(), found -> found.days(before, limit));
    }

    private static Stream<String> streams(LocalDate date) {
        return Stream.of(new ReconciledDayId(date).toString(), new BreakId(date + "-").toString());
    }

    private <A> A ask(List<String> streams, Function<ReconciliationRows, A> question) {
        return asked.ask(ReconciliationProjection.MODEL, streams, () -> question.apply(rows));
    }
}
