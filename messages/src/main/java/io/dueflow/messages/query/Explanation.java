package io.dueflow.messages.query;

import java.util.List;

/** All that led to where an installment stands and all that came of it, in the order of the events. */
public record Explanation(List<ExplainedEvent> events) {}
