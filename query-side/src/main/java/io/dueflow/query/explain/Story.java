package io.dueflow.query.explain;

import io.dueflow.messages.RepaymentAttemptEvent;
import io.dueflow.messages.query.ExplainedEvent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events of one installment in their order, each with the one that it came from. */
final class Story {

    private final List<Happened> events;
    private final Map<Happened, Happened> causes = new LinkedHashMap<>();

    Story(List<Happened> events) {
        this.events = events;
        for (var index = 0; index < events.size(); index++) {
            causes.put(events.get(index), causeOf(index));
        }
    }

    /** The last one before it that the rules allow, or null. */
    private Happened causeOf(int index) {
        for (var before = index - 1; before >= 0; before--) {
            if (events.get(before).canHaveLedTo(events.get(index))) {
                return events.get(before);
            }
        }
        return null;
    }

    List<ExplainedEvent> all() {
        return events.stream().map(event -> event.explained(causes.get(event))).toList();
    }

    /** What led to the attempt, the attempt, and what came of it; empty where there was none. */
    List<ExplainedEvent> ofAttempt(int attempt) {
        var cameOfIt = new HashSet<Happened>();
        var ledToIt = new HashSet<Happened>();
        for (var event : events) {
            if (isOf(event, attempt)) {
                cameOfIt.add(event);
                for (var cause = causes.get(event); cause != null && ledToIt.add(cause); ) {
                    cause = causes.get(cause);
                }
            } else if (cameOfIt.contains(causes.get(event))) {
                cameOfIt.add(event);
            }
        }
        return events.stream()
                .filter(event -> cameOfIt.contains(event) || ledToIt.contains(event))
                .map(event -> event.explained(causes.get(event)))
                .toList();
    }

    private static boolean isOf(Happened event, int attempt) {
        return event.event() instanceof RepaymentAttemptEvent of && of.attempt() == attempt;
    }
}
