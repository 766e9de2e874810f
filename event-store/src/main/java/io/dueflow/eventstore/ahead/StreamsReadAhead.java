package io.dueflow.eventstore.ahead;

import io.dueflow.messages.ReadAhead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

/** Event streams that were announced, read with one query instead of one each. */
public final class StreamsReadAhead {

    private static final String SELECT = """
            select type, aggregate_identifier, sequence_number, event_identifier, time_stamp, payload_type,
              payload_revision, payload, meta_data
            from domain_event_entry where aggregate_identifier = any (?)
            order by aggregate_identifier, sequence_number""";

    private static final String RESOURCE = StreamsReadAhead.class.getName();

    private final JdbcTemplate jdbc;

    public StreamsReadAhead(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The events of a stream that was announced, none where it does not exist; empty where it was not announced. */
    public Optional<List<DomainEventData<byte[]>>> stream(String identifier) {
        return CurrentUnitOfWork.isStarted()
                ? Optional.ofNullable(Announced.once(RESOURCE, this::read).get(identifier))
                : Optional.empty();
    }

    private Map<String, List<DomainEventData<byte[]>>> read(ReadAhead ahead) {
        var streams = new HashMap<String, List<DomainEventData<byte[]>>>();
        if (!ahead.streams().isEmpty()) {
            ahead.streams().forEach(stream -> streams.put(stream, new ArrayList<>(2)));
            jdbc.query(
                    SELECT,
                    row -> {
                        streams.get(row.getString(2)).add(entry(row));
                    },
                    (Object) ahead.streams().toArray(String[]::new));
        }
        return streams;
    }

    private static DomainEventData<byte[]> entry(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBytes(8),
                row.getBytes(9));
    }
}
