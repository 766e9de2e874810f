package io.dueflow.messages.query;

/** One case with its history, answered by at most one {@link CaseFile}. */
public record FindCase(String caseNo) {}
