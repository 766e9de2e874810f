package io.dueflow.query.casework;

import io.dueflow.messages.ReadModel;
import io.dueflow.messages.casework.CaseClosed;
import io.dueflow.messages.casework.CaseOpened;
import io.dueflow.messages.casework.CaseResolved;
import io.dueflow.messages.casework.ResolutionProposed;
import io.dueflow.messages.casework.ResolutionRejected;
import io.dueflow.messages.installment.CollectionResumed;
import io.dueflow.messages.installment.CollectionStopped;
import io.dueflow.query.plan.InstallmentRows;
import io.dueflow.query.projection.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the cases (工单), and which of them keep an installment from being tried. */
@Projection
@ReadModel(name = "repayments", tables = @ReadModel.Table("operator_case"))
class CaseProjection {

    private final JdbcTemplate jdbc;
    private final CaseRows cases;
    private final InstallmentRows installments;

    CaseProjection(JdbcTemplate jdbc, CaseRows cases, InstallmentRows installments) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.installments = installments;
    }

    @EventHandler
    void on(CaseOpened event, @Timestamp Instant at) {
        cases.open(event, at);
    }

    @EventHandler
    void on(ResolutionProposed event) {
        cases.moveOn(event.caseNo(), event, standing -> standing.proposed(event));
    }

    @EventHandler
    void on(ResolutionRejected event) {
        cases.moveOn(event.caseNo(), event, CaseStanding::rejected);
    }

    @EventHandler
    void on(CaseResolved event, @Timestamp Instant at) {
        cases.moveOn(event.caseNo(), event, standing -> standing.resolved(event, at));
    }

    @EventHandler
    void on(CaseClosed event, @Timestamp Instant at) {
        cases.moveOn(event.caseNo(), event, standing -> standing.closed(event, at));
    }

    /** The case remembers what it has stopped, so that a repeat stops nothing twice. */
    @EventHandler
    void on(CollectionStopped event) {
        installments.expect(event);
        cases.moveOn(event.caseNo(), event, standing -> {
            if (standing.hasNeverStopped()) {
                installments.stopped(event);
                return standing.with(CaseStanding.Collection.STOPPED);
            }
            return standing;
        });
    }

    @EventHandler
    void on(CollectionResumed event) {
        installments.expect(event);
        cases.moveOn(event.caseNo(), event, standing -> {
            if (standing.hasResumed()) {
                return standing;
            }
            if (standing.stops()) {
                installments.released(event);
            }
            installments.resumed(event);
            return standing.with(CaseStanding.Collection.RESUMED);
        });
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate operator_case");
    }
}
