package io.dueflow.query.asof;

import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Events up to a moment, one after another.
 *
 * @param last whether no more follow
 */
public record PastBatch(List<TrackedEventMessage<?>> events, boolean last) {}
