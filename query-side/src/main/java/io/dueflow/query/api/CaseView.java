package io.dueflow.query.api;

import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.casework.Resolution;
import io.dueflow.messages.query.CaseState;
import io.dueflow.messages.query.OperatorCase;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

@Schema(name = "Case", description = "Something that a person has to decide (工单)")
record CaseView(
        @Schema(example = "P1-3-1-REFUSED") String caseNo,
        @Schema(example = "P1") String projectNo,
        @Schema(example = "3") int period,
        @Schema(example = "1") int attempt,
        CaseKind kind,

        @Schema(description = "The request to the bank that it is about", example = "P1-3-1-F")
        String requestNo,

        @Schema(description = "The bank's words") String words,
        OffsetDateTime openedAt,

        @Schema(description = "PROPOSED: a second person has to decide")
        CaseState state,

        @Schema(description = "What is proposed or decided") Resolution resolution,
        String reason,

        @Schema(description = "Who is to pay from then on, where that was wrong")
        String borrowerUserNo,

        @Schema(example = "li") String proposedBy,
        @Schema(example = "wang") String approvedBy,
        @Schema(description = "Absent while it is open") OffsetDateTime endedAt) {

    static CaseView of(OperatorCase found) {
        return new CaseView(
                found.caseNo(),
                found.projectNo(),
                found.period(),
                found.attempt(),
                found.kind(),
                found.requestNo(),
                found.words(),
                ShanghaiTime.of(found.openedAt()),
                found.state(),
                found.resolution(),
                found.reason(),
                found.borrowerUserNo(),
                found.proposedBy(),
                found.approvedBy(),
                ShanghaiTime.of(found.endedAt()));
    }
}
