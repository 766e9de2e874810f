package io.dueflow.query.repayment;

import io.dueflow.messages.query.TimelineEntry;
import io.dueflow.messages.query.TimelineStep;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One thing that happened to an installment. */
@Entity
@Immutable
@Table(name = "repayment_timeline")
class TimelineRow {

    @EmbeddedId
    TimelineId id;

    long position;
    Instant at;

    @Enumerated(EnumType.STRING)
    TimelineStep step;

    String detail;
    String causeId;

    TimelineEntry toMessage() {
        return new TimelineEntry(at, step, detail, id.eventId(), causeId);
    }
}
