package io.dueflow.query.casework;

import io.dueflow.messages.ReadModel;
import io.dueflow.messages.casework.CaseClosed;
import io.dueflow.messages.casework.CaseEvent;
import io.dueflow.messages.casework.CaseOpened;
import io.dueflow.messages.casework.CaseResolved;
import io.dueflow.messages.casework.ResolutionProposed;
import io.dueflow.messages.casework.ResolutionRejected;
import io.dueflow.messages.query.TimelineStep;
import io.dueflow.query.projection.BatchedRows;
import io.dueflow.query.projection.Columns;
import io.dueflow.query.projection.Projection;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps who did what about each case, rejected proposals among it. */
@Projection
@ReadModel(name = "case-history", tables = @ReadModel.Table("operator_case_step"))
class CaseHistoryProjection {

    private static final String INSERT = """
            insert into operator_case_step (case_no, event_id, position, at, step, operator, detail)
            select case_no, event_id, position, moment(at), step, operator, detail
            from unnest(?, ?, ?, ?, ?, ?, ?) s (case_no, event_id, position, at, step, operator, detail)
            on conflict do nothing""";
    private static final Columns<Done> COLUMNS = new Columns<Done>()
            .text(row -> row.event().caseNo())
            .text(row -> row.message().getIdentifier())
            .bigint(row -> row.token().position().orElseThrow())
            .moment(row -> row.message().getTimestamp())
            .name(Done::step)
            .text(Done::operator)
            .text(Done::detail);

    private record Done(
            CaseEvent event,
            EventMessage<?> message,
            TrackingToken token,
            TimelineStep step,
            String operator,
            String detail) {}

    private final JdbcTemplate jdbc;
    private final BatchedRows<Done> done;

    CaseHistoryProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.done = BatchedRows.inserted(rows -> jdbc.update(INSERT, COLUMNS.of(rows)));
    }

    @EventHandler
    void on(CaseOpened event, EventMessage<?> message, TrackingToken token) {
        done.add(new Done(event, message, token, TimelineStep.CASE_OPENED, null, event.words()));
    }

    @EventHandler
    void on(ResolutionProposed event, EventMessage<?> message, TrackingToken token) {
        var detail = CaseWords.decision(event.resolution(), event.reason(), event.borrowerUserNo());
        done.add(new Done(event, message, token, TimelineStep.CASE_PROPOSED, event.operator(), detail));
    }

    @EventHandler
    void on(ResolutionRejected event, EventMessage<?> message, TrackingToken token) {
        done.add(new Done(event, message, token, TimelineStep.CASE_REJECTED, event.operator(), event.reason()));
    }

    @EventHandler
    void on(CaseResolved event, EventMessage<?> message, TrackingToken token) {
        var detail = CaseWords.decision(event.resolution(), event.reason(), event.borrowerUserNo());
        var operator = event.approvedBy() == null ? event.proposedBy() : event.approvedBy();
        done.add(new Done(event, message, token, TimelineStep.CASE_RESOLVED, operator, detail));
    }

    @EventHandler
    void on(CaseClosed event, EventMessage<?> message, TrackingToken token) {
        done.add(new Done(event, message, token, TimelineStep.CASE_CLOSED, null, event.words()));
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate operator_case_step");
    }
}
