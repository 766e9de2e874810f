package io.dueflow.messages.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * The resolution is decided and is carried out.
 *
 * @param requestNo the request to the bank that the case is about, or null
 * @param borrowerUserNo who pays from now on, where that was wrong before; otherwise null
 * @param approvedBy the second person, or null where none was needed
 */
public record CaseResolved(
        String caseNo,
        String projectNo,
        int period,
        int attempt,
        CaseKind kind,
        @JsonInclude(Include.NON_NULL) String requestNo,
        Resolution resolution,
        String reason,
        @JsonInclude(Include.NON_NULL) String borrowerUserNo,
        String proposedBy,
        @JsonInclude(Include.NON_NULL) String approvedBy)
        implements CaseEvent {}
