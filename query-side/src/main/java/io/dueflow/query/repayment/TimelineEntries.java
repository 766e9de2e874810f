package io.dueflow.query.repayment;

import io.dueflow.messages.RepaymentEvent;
import io.dueflow.messages.query.TimelineStep;
import io.dueflow.query.projection.AddedRows;
import io.dueflow.query.projection.BatchedRows;
import io.dueflow.query.projection.Columns;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Inserts what happened. */
@Component
class TimelineEntries {

    private static final String CAUSE = "correlationId";
    private static final String NAMES = "project_no, period, event_id, position, at, step, detail, cause_id";
    private static final Columns<Entry> COLUMNS = new Columns<Entry>()
            .text(row -> row.event().projectNo())
            .integer(row -> row.event().period())
            .text(row -> row.message().getIdentifier())
            .bigint(Entry::position)
            .moment(row -> row.message().getTimestamp())
            .name(Entry::step)
            .text(Entry::detail)
            .text(row -> (String) row.message().getMetaData().get(CAUSE));

    /** One event in people's words. */
    record Entry(RepaymentEvent event, EventMessage<?> message, long position, TimelineStep step, String detail) {}

    private final BatchedRows<Entry> entries;

    TimelineEntries(JdbcTemplate jdbc) {
        this.entries =
                BatchedRows.inserted(AddedRows.passingOverThoseThere(jdbc, "repayment_timeline", NAMES, COLUMNS)::add);
    }

    /** An entry of an event that is already there is passed over. */
    void add(Entry entry) {
        entries.add(entry);
    }
}
