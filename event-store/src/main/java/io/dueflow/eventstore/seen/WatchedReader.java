package io.dueflow.eventstore.seen;

import java.util.List;
import org.axonframework.config.ConfigurerModule;

/**
 * A reader of the events whose processing groups are watched, each by itself: a group that is not reached has seen
 * nothing, whatever the reader has read.
 *
 * @param name the processor, whose only segment covers all events
 */
public record WatchedReader(String name, List<String> groups) {

    /** Puts a witness into each group. The tables must be there by now. */
    public ConfigurerModule witnesses(EventsSeen seen) {
        groups.forEach(seen::begin);
        return configurer -> {
            var processing = configurer.eventProcessing();
            processing.registerHandlerInterceptor(name, config -> new SeenInABatch.Opening(seen));
            for (var group : groups) {
                processing.registerEventHandler(config -> new Witness(group, seen));
                processing.assignHandlerInstancesMatching(
                        group, handler -> handler instanceof Witness witness && witness.standsIn(group));
            }
        };
    }
}
