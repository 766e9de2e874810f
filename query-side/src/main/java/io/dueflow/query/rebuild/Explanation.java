package io.dueflow.query.rebuild;

import io.dueflow.messages.ReadModel;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says for rows that differ which events they come from. */
@Component
class Explanation {

    private final StoredEvents events;
    private final Configuration configuration;
    private final JsonMapper json;

    Explanation(StoredEvents events, Configuration configuration, JsonMapper json) {
        this.events = events;
        this.configuration = configuration;
        this.json = json;
    }

    /** @param upTo the place of the last event that counts */
    List<Difference> of(List<Difference> differences, Collection<Model> models, long upTo) {
        return differences.stream()
                .map(difference -> difference.explained(words(difference, models, upTo)))
                .toList();
    }

    private String words(Difference difference, Collection<Model> models, long upTo) {
        if (difference.rebuilt() == null) {
            return "No event makes such a row.";
        }
        var key = json.readTree(difference.key());
        var wanted = new Projector(List.of(new Model("", fillers(difference.table(), models))), configuration);
        var about = about(key, upTo).stream().filter(wanted::wants).toList();
        if (about.isEmpty()) {
            return difference.inUse() == null ? "It is missing." : columns(difference) + ".";
        }
        return difference.inUse() == null
                ? "It is missing. It is made by %s.".formatted(named(about.get(0)))
                : "%s. The last event about it is %s."
                        .formatted(columns(difference), named(about.get(about.size() - 1)));
    }

    private static List<Object> fillers(String table, Collection<Model> models) {
        return models.stream()
                .flatMap(model -> model.projections().stream())
                .filter(projection -> Stream.of(
                                DeclaredModels.declared(projection).tables())
                        .map(ReadModel.Table::value)
                        .anyMatch(table::equals))
                .toList();
    }

    private List<TrackedEventMessage<?>> about(JsonNode key, long upTo) {
        if (key.has("message_id")) {
            return events.at(key.path("message_id").asLong());
        }
        if (key.has("event_id")) {
            return events.identified(key.path("event_id").asString());
        }
        return events.of(Streams.of(key), upTo);
    }

    private static String named(TrackedEventMessage<?> event) {
        return "%s, event %d of %s"
                .formatted(
                        event.getPayloadType().getSimpleName(),
                        event.trackingToken().position().orElseThrow(),
                        event.getTimestamp());
    }

    private String columns(Difference difference) {
        var inUse = json.readTree(difference.inUse());
        return json.readTree(difference.rebuilt()).properties().stream()
                .filter(column -> !column.getValue().equals(inUse.get(column.getKey())))
                .map(column -> "%s is %s and should be %s"
                        .formatted(column.getKey(), inUse.get(column.getKey()), column.getValue()))
                .collect(Collectors.joining(", "));
    }
}
