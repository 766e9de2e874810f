package io.dueflow.messages.casework;

/** Nothing has to be done about the case any more. */
public record CaseClosed(String caseNo, String projectNo, int period, String words) implements CaseEvent {}
