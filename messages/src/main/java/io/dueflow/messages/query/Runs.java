package io.dueflow.messages.query;

import java.util.List;

/** The runs of several business dates. */
public record Runs(List<Run> runs) {}
