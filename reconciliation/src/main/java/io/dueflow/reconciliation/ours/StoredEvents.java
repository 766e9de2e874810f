package io.dueflow.reconciliation.ours;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads many short streams of events at once. */
final class StoredEvents {

    private static final String READ = """
            select e.aggregate_identifier, e.payload_type, e.payload_revision, e.payload, e.time_stamp
            from unnest(?) as wanted (stream) cross join lateral (
              select * from domain_event_entry where aggregate_identifier = wanted.stream order by sequence_number
            ) e""";

    /** An event and when it was recorded. */
    record Recorded(Object event, Instant at) {}

    private final JdbcTemplate jdbc;
    private final Serializer serializer;

    StoredEvents(JdbcTemplate jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** The events of each stream that exists, in their order. */
    Map<String, List<Recorded>> of(Collection<String> streams) {
        var found = new HashMap<String, List<Recorded>>();
        if (streams.isEmpty()) {
            return found;
        }
        jdbc.query(
                READ,
                statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("varchar", streams.toArray())),
                row -> {
                    var payload = new SimpleSerializedObject<>(
                            row.getBytes(4), byte[].class, row.getString(2), row.getString(3));
                    found.computeIfAbsent(row.getString(1), stream -> new ArrayList<>(2))
                            .add(new Recorded(serializer.deserialize(payload), Instant.parse(row.getString(5))));
                });
        return found;
    }
}
