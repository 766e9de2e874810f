package io.dueflow.messages.casework;

/** Leaves the case open for another proposal; who made the proposal may take it back. */
public record RejectResolution(String caseNo, String reason, String operator) implements CaseCommand {}
