package io.dueflow.messages.casework;

/** Ends a case about which nothing has to be done any more. */
public record CloseCase(String caseNo, String words) implements CaseCommand {}
