package io.dueflow.query.casework;

import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.casework.Resolution;
import io.dueflow.messages.query.CaseKey;
import io.dueflow.messages.query.CaseState;
import io.dueflow.messages.query.OperatorCase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One case (工单). */
@Entity
@Immutable
@Table(name = "operator_case")
class CaseRecord {

    @Id
    String caseNo;

    String projectNo;
    int period;
    int attempt;

    @Enumerated(EnumType.STRING)
    CaseKind kind;

    String requestNo;
    String words;
    Instant openedAt;

    @Enumerated(EnumType.STRING)
    CaseState state;

    @Enumerated(EnumType.STRING)
    Resolution resolution;

    String reason;
    String borrowerUserNo;
    String proposedBy;
    String approvedBy;
    Instant endedAt;

    CaseKey key() {
        return new CaseKey(openedAt, caseNo);
    }

    OperatorCase toMessage() {
        return new OperatorCase(
                caseNo,
                projectNo,
                period,
                attempt,
                kind,
                requestNo,
                words,
                openedAt,
                state,
                resolution,
                reason,
                borrowerUserNo,
                proposedBy,
                approvedBy,
                endedAt);
    }
}
