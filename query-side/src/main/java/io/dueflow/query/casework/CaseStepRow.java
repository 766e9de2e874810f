package io.dueflow.query.casework;

import io.dueflow.messages.query.CaseEntry;
import io.dueflow.messages.query.TimelineStep;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One thing that happened to a case. */
@Entity
@Immutable
@Table(name = "operator_case_step")
class CaseStepRow {

    @EmbeddedId
    CaseStepId id;

    long position;
    Instant at;

    @Enumerated(EnumType.STRING)
    TimelineStep step;

    String operator;
    String detail;

    CaseEntry toMessage() {
        return new CaseEntry(at, step, operator, detail);
    }
}
