package io.dueflow.messages.query;

import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.casework.Resolution;
import java.time.Instant;

/**
 * Something that a person has to decide, or had to (工单).
 *
 * @param requestNo the request to the bank that it is about, or null
 * @param words the bank's
 * @param resolution what is proposed or decided, or null
 * @param reason for the proposal or the decision, or null
 * @param borrowerUserNo who is to pay from then on, where that was wrong; otherwise null
 * @param proposedBy who made the proposal, or null
 * @param approvedBy the second person, or null
 * @param endedAt null while it is open
 */
public record OperatorCase(
        String caseNo,
        String projectNo,
        int period,
        int attempt,
        CaseKind kind,
        String requestNo,
        String words,
        Instant openedAt,
        CaseState state,
        Resolution resolution,
        String reason,
        String borrowerUserNo,
        String proposedBy,
        String approvedBy,
        Instant endedAt) {}
