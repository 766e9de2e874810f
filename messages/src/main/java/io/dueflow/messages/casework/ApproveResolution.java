package io.dueflow.messages.casework;

/** Has the proposed resolution carried out; only another person than the one who proposed it may. */
public record ApproveResolution(String caseNo, String operator) implements CaseCommand {}
