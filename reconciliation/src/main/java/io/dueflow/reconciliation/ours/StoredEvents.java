package io.dueflow.reconciliation.ours;

import io.dueflow.messages.StoredMoment;
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

    /** A range may have other names in it where the database sorts as a language does, but few of the same length. */
    private static final String READ = """
            select e.aggregate_identifier, e.payload_type, e.payload_revision, e.payload, e.time_stamp
            from unnest(?, ?) as wanted (first, last) cross join lateral (
              select * from domain_event_entry
              where aggregate_identifier between wanted.first and wanted.last
                and length(aggregate_identifier) = length(wanted.first)
              order by aggregate_identifier, sequence_number
            ) e""";

    private final JdbcTemplate jdbc;
    private final Serializer serializer;

    StoredEvents(JdbcTemplate jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** The events of each stream that exists, in their order. */
    Map<String, List<Recorded>> of(Collection<String> streams) {
        return between(streams.stream().map(StreamRange::only).toList());
    }

    /** The events of each stream in the ranges, none of which may overlap another, in their order. */
    Map<String, List<Recorded>> between(Collection<StreamRange> ranges) {
        var found = new HashMap<String, List<Recorded>>();
        if (ranges.isEmpty()) {
            return found;
        }
        var first = ranges.stream().map(StreamRange::first).toArray();
        var last = ranges.stream().map(StreamRange::last).toArray();
        jdbc.query(
                READ,
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("varchar", first));
                    statement.setArray(2, statement.getConnection().createArrayOf("varchar", last));
                },
                row -> {
                    var payload = new SimpleSerializedObject<>(
                            row.getBytes(4), byte[].class, row.getString(2), row.getString(3));
                    found.computeIfAbsent(row.getString(1), stream -> new ArrayList<>(2))
                            .add(new Recorded(payload, new StoredMoment(row.getString(5)), serializer));
                });
        return found;
    }
}
