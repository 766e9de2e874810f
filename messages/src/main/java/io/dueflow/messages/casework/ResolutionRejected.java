package io.dueflow.messages.casework;

/** The proposed resolution is not carried out; the case is open for another. */
public record ResolutionRejected(
        String caseNo, String projectNo, int period, Resolution resolution, String reason, String operator)
        implements CaseEvent {}
