package io.dueflow.query.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the events in PostgreSQL by their places, as events that are replayed. */
@Component
public class StoredEvents {

    /** The most that are handed over at once. */
    static final int MOST = 3_000;

    private static final int MOST_BYTES = 8 << 20;
    private static final int FETCHED = 1_000;
    private static final int MOST_ABOUT_ONE = 1_000;
    /** What {@link #replayed} makes an event of. */
    public static final String COLUMNS = """
            global_index, type, aggregate_identifier, sequence_number, event_identifier, time_stamp, payload_type,
              payload_revision, payload, meta_data""";

    private static final String EVENTS = "select " + COLUMNS + " from domain_event_entry ";
    private static final String UP_TO =
            EVENTS + "where global_index > ? and global_index <= ? order by global_index limit ?";
    private static final String OF_TYPES =
            EVENTS + "where global_index > ? and payload_type = any (?) order by global_index";
    private static final String AT = EVENTS + "where global_index = ?";
    private static final String IDENTIFIED = EVENTS + "where event_identifier = ?";
    private static final String OF_STREAMS = EVENTS + """
            where (aggregate_identifier = any (?) or aggregate_identifier >= ? and aggregate_identifier < ?)
              and global_index <= ?
            order by global_index limit ?""";
    private static final String HEAD = "select coalesce(max(global_index), 0) from domain_event_entry";

    private static final TrackingToken END = new GlobalSequenceTrackingToken(Long.MAX_VALUE);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    StoredEvents(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            @Qualifier("eventSerializer") Serializer serializer,
            org.axonframework.config.Configuration configuration) {
        this.jdbc = new JdbcTemplate(jdbc.getDataSource());
        this.jdbc.setFetchSize(FETCHED);
        this.reading = new TransactionTemplate(transactions);
        this.serializer = serializer;
        this.upcasters = configuration.upcasterChain();
    }

    /**
     * Events one after another.
     *
     * @param stored how many of the store's; the upcasters may have made more or fewer of them
     * @param place of the last
     */
    public record Batch(List<TrackedEventMessage<?>> events, int stored, long place) {

        boolean isEmpty() {
            return stored == 0;
        }
    }

    /** The next after a place, empty where there are none up to the other one. Not yet decoded. */
    public Batch read(long after, long upTo) {
        return reading.execute(transaction -> jdbc.query(UP_TO, this::batch, after, upTo, MOST));
    }

    /** All of these types after the place, of which there must be few. */
    List<TrackedEventMessage<?>> ofTypes(Collection<Class<?>> types, long after) {
        var names = types.stream().map(Class::getName).toArray(String[]::new);
        return names.length == 0 ? List.of() : find(OF_TYPES, after, names);
    }

    List<TrackedEventMessage<?>> at(long place) {
        return find(AT, place);
    }

    List<TrackedEventMessage<?>> identified(String eventIdentifier) {
        return find(IDENTIFIED, eventIdentifier);
    }

    /** The first of these streams, up to the place. */
    List<TrackedEventMessage<?>> of(Streams streams, long upTo) {
        var prefix = streams.prefix() == null ? "" : streams.prefix();
        return find(
                OF_STREAMS,
                streams.ids().toArray(String[]::new),
                prefix,
                prefix.isEmpty() ? "" : prefix + Character.MAX_VALUE,
                upTo,
                MOST_ABOUT_ONE);
    }

    /** The place of the last there is. */
    public long head() {
        return jdbc.queryForObject(HEAD, Long.class);
    }

    private List<TrackedEventMessage<?>> find(String query, Object... values) {
        return messages(jdbc.query(query, (row, number) -> replayed(row), values));
    }

    private Batch batch(ResultSet rows) throws SQLException {
        var stored = new ArrayList<TrackedDomainEventData<byte[]>>();
        var place = 0L;
        var bytes = 0;
        while (bytes < MOST_BYTES && rows.next()) {
            var data = replayed(rows);
            stored.add(data);
            place = rows.getLong(1);
            bytes += data.getPayload().getData().length + data.getMetaData().getData().length;
        }
        return new Batch(messages(stored), stored.size(), place);
    }

    private List<TrackedEventMessage<?>> messages(List<TrackedDomainEventData<byte[]>> stored) {
        return EventUtils.upcastAndDeserializeTrackedEvents(stored.stream(), serializer, upcasters)
                .toList();
    }

    /** The row as an event that is read once more. */
    public static TrackedDomainEventData<byte[]> replayed(ResultSet row) throws SQLException {
        return new TrackedDomainEventData<>(
                new ReplayToken(END, new GlobalSequenceTrackingToken(row.getLong(1))), new StoredEvent(row));
    }

    /** Has the events decoded, which is most of the work of reading them. */
    static void decode(Stream<? extends TrackedEventMessage<?>> events) {
        events.forEach(event -> {
            event.getPayload();
            event.getMetaData();
            event.getTimestamp();
        });
    }
}
