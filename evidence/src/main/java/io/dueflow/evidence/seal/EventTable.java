package io.dueflow.evidence.seal;

import io.dueflow.evidence.hash.EventHeader;
import io.dueflow.evidence.hash.Hash;
import io.dueflow.evidence.hash.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads events in the order of their places, each with its own sealed hash and that of its predecessor. */
public final class EventTable {

    /** At 64 KiB each, what is in memory at once stays below 64 MiB. */
    static final int BATCH = 1_000;

    private static final String EVENTS = """
            select e.global_index, e.aggregate_identifier, e.sequence_number, e.type, e.event_identifier,
              e.payload_type, e.payload_revision, e.time_stamp, e.payload, e.meta_data,
              s.hash as sealed, ps.hash as previous, p.global_index is not null as previous_stored
            from domain_event_entry e
            left join domain_event_entry p
              on p.aggregate_identifier = e.aggregate_identifier and p.sequence_number = e.sequence_number - 1
                and p.global_index < e.global_index
            left join sealed_event s on s.place = e.global_index
            left join sealed_event ps on ps.place = p.global_index
            """;
    private static final String BETWEEN =
            EVENTS + "where e.global_index >= ? and e.global_index <= ? order by e.global_index limit " + BATCH;
    private static final String OF_STREAMS =
            EVENTS + "where e.aggregate_identifier = any (?) order by e.global_index limit ?";

    private static final String STORED = "select global_index from domain_event_entry where global_index = any (?)";

    /** Left to itself the database would read whole tables for each batch, which it took for empty when it planned. */
    private static final String LOOK_UP = """
            set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off""";

    private final JdbcTemplate jdbc;

    public EventTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Has the rows looked up by their index for the rest of the transaction. */
    public void lookUpByIndex() {
        jdbc.execute(LOOK_UP);
    }

    /** @return at most a batch; fewer mean that there are no more up to {@code last} */
    public List<LinkedEvent> after(long place, long last) {
        return between(place + 1, last);
    }

    /** @return at most a batch, from the first place on; fewer mean that there are no more up to {@code last} */
    public List<LinkedEvent> between(long first, long last) {
        return jdbc.query(BETWEEN, EventTable::read, first, last);
    }

    /** @param most of them, in the order of their places */
    public List<LinkedEvent> ofStreams(Collection<String> streams, int most) {
        return jdbc.query(OF_STREAMS, EventTable::read, streams.toArray(String[]::new), most);
    }

    /** Those of the places that hold an event. */
    public Set<Long> storedOf(Collection<Long> places) {
        return new HashSet<>(jdbc.queryForList(STORED, Long.class, (Object) places.toArray(Long[]::new)));
    }

    private static LinkedEvent read(ResultSet row, int number) throws SQLException {
        var header = new EventHeader(
                row.getLong("global_index"),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getString("type"),
                row.getString("event_identifier"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getString("time_stamp"));
        var event = new StoredEvent(header, row.getBytes("payload"), row.getBytes("meta_data"));
        return new LinkedEvent(event, hash(row, "sealed"), hash(row, "previous"), row.getBoolean("previous_stored"));
    }

    /** What has not the length of a hash any more is as good as none. */
    private static Hash hash(ResultSet row, String column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes == null || bytes.length != Hash.LENGTH ? null : Hash.of(bytes);
    }
}
