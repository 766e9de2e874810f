package io.dueflow.query.repayment;

import io.dueflow.messages.ReadModel;
import io.dueflow.messages.RepaymentEvent;
import io.dueflow.query.projection.Projection;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what happened to each installment, when, and caused by what. */
@Projection
@ReadModel(
        name = "timeline",
        tables = @ReadModel.Table(value = "repayment_timeline", keyedLast = true),
        repeatable = true)
class TimelineProjection {

    private final JdbcTemplate jdbc;
    private final TimelineEntries entries;

    TimelineProjection(JdbcTemplate jdbc, TimelineEntries entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    @EventHandler
    void on(RepaymentEvent event, EventMessage<?> message, TrackingToken token) {
        TimelineTold.of(event)
                .ifPresent(told -> entries.add(new TimelineEntries.Entry(
                        event, message, token.position().orElseThrow(), told.step(), told.detail())));
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate repayment_timeline");
    }
}
