package io.dueflow.app.command;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Has all read models filled anew, and then notes as seen what had been missed before that began. What is missed
 * meanwhile is found by the next look.
 */
final class MissedEventsRepair {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final ServedInstance dueflow;

    MissedEventsRepair(ServedInstance dueflow) {
        this.dueflow = dueflow;
    }

    /** @param found what was missed, at most 100 events of each group; more take another repair */
    void repair(JsonNode found) throws IOException, InterruptedException {
        var places = new TreeSet<String>();
        found.path("groups")
                .forEach(group -> group.path("firstMissed")
                        .forEach(event -> places.add(event.path("place").asString())));
        fillAnew();
        for (var place : List.copyOf(places)) {
            dueflow.post(new QueryString("/api/completeness/mended")
                    .with("place", place)
                    .toString());
        }
    }

    private void fillAnew() throws IOException, InterruptedException {
        for (var rebuild : dueflow.get("/api/rebuilds").path("rebuilds")) {
            if (!isOver(rebuild)) {
                throw new IllegalStateException(
                        "A rebuild was begun before this; take it up or give it up first: dueflow replay --help");
            }
        }
        var begun = dueflow.post("/api/rebuilds", "application/json", BodyPublishers.ofString("{}"));
        var path = "/api/rebuilds/" + begun.path("id").asLong();
        var rebuild = dueflow.get(path);
        while (rebuild.path("running").asBoolean()) {
            Thread.sleep(POLL.toMillis());
            rebuild = dueflow.get(path);
        }
        if (!isOver(rebuild) || !rebuild.hasNonNull("comparedAt")) {
            throw new IllegalStateException("The read models were not filled anew: "
                    + rebuild.path("failure").asString("it was broken off"));
        }
    }

    private static boolean isOver(JsonNode rebuild) {
        return rebuild.path("phase").asString().equals("DONE");
    }
}
