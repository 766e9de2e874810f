package io.dueflow.reconciliation.ours;

import io.dueflow.reconciliation.match.OurRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Our side of request numbers, as the events have it now. */
final class OurRequests {

    private final StoredEvents events;

    OurRequests(StoredEvents events) {
        this.events = events;
    }

    /**
     * What we have recorded in the ranges of streams of requests. A settlement's payer is known where its freeze is among
     * them.
     */
    Map<String, OurRequest> of(Collection<StreamRange> ranges) {
        var stories = new HashMap<String, RequestStory>();
        events.between(ranges).forEach((stream, recorded) -> {
            var requestNo = stream.substring(stream.indexOf('/') + 1);
            stories.put(requestNo, new RequestStory(requestNo, recorded));
        });
        var receivables = events.of(stories.values().stream()
                .filter(RequestStory::isSettlement)
                .map(RequestStory::receivableStream)
                .distinct()
                .toList());
        var found = new HashMap<String, OurRequest>();
        stories.forEach((requestNo, story) -> found.put(requestNo, told(requestNo, story, stories, receivables)));
        return found;
    }

    private static OurRequest told(
            String requestNo,
            RequestStory story,
            Map<String, RequestStory> stories,
            Map<String, List<Recorded>> receivables) {
        var owed = story.isSettlement()
                ? OwedPayouts.of(requestNo, receivables.getOrDefault(story.receivableStream(), List.of()))
                : OwedPayouts.NONE;
        return story.told(payer(story, stories), owed.fees(), owed.payouts());
    }

    private static String payer(RequestStory story, Map<String, RequestStory> stories) {
        if (story.freezeRequestNo() == null) {
            return story.userNo();
        }
        var freeze = stories.get(story.freezeRequestNo());
        return freeze == null ? null : freeze.userNo();
    }
}
