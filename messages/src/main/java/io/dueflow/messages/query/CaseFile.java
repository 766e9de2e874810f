package io.dueflow.messages.query;

import java.util.List;

/** A case with all that happened to it, in the order of time. */
public record CaseFile(OperatorCase operatorCase, List<CaseEntry> history) {}
