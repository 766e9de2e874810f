package io.dueflow.query.asof;

import io.dueflow.query.rebuild.StoredEvents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads stored events up to a moment, in their order, a batch at a time. Within the transaction that is under way. */
@Component
public class PastEvents {

    private static final int BATCH = 1_000;

    private static final String ALL = "select " + StoredEvents.COLUMNS
            + " from domain_event_entry where time_stamp <= ? %s order by global_index limit ?";

    private static final String OF_TYPES = "and payload_type = any (?)";

    /** Nothing has to be read for it but the index of places. */
    private static final String BEYOND = """
            select time_stamp <= ? from domain_event_entry
            where global_index = (select global_index from domain_event_entry order by global_index offset ? limit 1)""";

    /** Each range for itself by the index of streams, whatever the planner thinks of how many there are. */
    private static final String IN_RANGES = "select e.* from unnest(?::text[], ?::text[]) r (first, past)"
            + " cross join lateral (select " + StoredEvents.COLUMNS + """
             from domain_event_entry
              where aggregate_identifier >= r.first and aggregate_identifier < r.past and time_stamp <= ? %s offset 0) e
            order by global_index limit ?""";

    private static final String COUNT = """
            select count(*) from (
              select from domain_event_entry where time_stamp <= ? and payload_type = any (?) limit ?) found""";

    private static final String OF_STATUS_MESSAGES = "select " + StoredEvents.COLUMNS + """
             from domain_event_entry
            where payload_type like 'io.dueflow.messages.statusmessage.%' and global_index > ? and time_stamp <= ?
            order by global_index limit ?""";

    private static final String BY_INDEX = "set local enable_seqscan = off";

    private final JdbcTemplate jdbc;
    private final Serializer serializer;
    private final Configuration axon;

    PastEvents(JdbcTemplate jdbc, @Qualifier("eventSerializer") Serializer serializer, Configuration axon) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.axon = axon;
    }

    /**
     * Those of some streams. Throws {@link TooManyEvents} beyond the most.
     *
     * @param ranges may overlap; each event is read once
     */
    public void read(List<StreamRange> ranges, Instant moment, int most, Consumer<PastBatch> taker) {
        read(ranges, Set.of(), moment, most, taker);
    }

    /** As before, but only those of some types; of all, where none are named. */
    void read(List<StreamRange> ranges, Set<Class<?>> types, Instant moment, int most, Consumer<PastBatch> taker) {
        jdbc.execute(BY_INDEX);
        var first = ranges.stream().map(StreamRange::first).toArray(String[]::new);
        var past = ranges.stream().map(StreamRange::past).toArray(String[]::new);
        var until = DateTimeUtils.formatInstant(moment);
        if (types.isEmpty()) {
            read(IN_RANGES.formatted(""), most, taker, first, past, until, most + 1);
        } else {
            read(IN_RANGES.formatted(OF_TYPES), most, taker, first, past, until, names(types), most + 1);
        }
    }

    /** What the broker said about messages, from a place on; no more than the most. */
    public void readOfStatusMessages(long after, Instant moment, int most, Consumer<PastBatch> taker) {
        jdbc.execute(BY_INDEX);
        read(OF_STATUS_MESSAGES, most, taker, after, DateTimeUtils.formatInstant(moment), most);
    }

    /**
     * All of some types; of all, where none are named. Throws {@link TooManyEvents} beyond the most, and as a rule before
     * a single one is read.
     */
    void readAll(Set<Class<?>> types, Instant moment, int most, Consumer<PastBatch> taker) {
        var until = DateTimeUtils.formatInstant(moment);
        if (isBeyond(most, types, until)) {
            throw new TooManyEvents(most);
        }
        if (types.isEmpty()) {
            read(ALL.formatted(""), most, taker, until, most + 1);
        } else {
            read(ALL.formatted(OF_TYPES), most, taker, until, names(types), most + 1);
        }
    }

    /** Those of some types are counted only where all that were stored are too many. */
    private boolean isBeyond(int most, Set<Class<?>> types, String until) {
        return jdbc.queryForList(BEYOND, Boolean.class, until, most).contains(true)
                && (types.isEmpty() || jdbc.queryForObject(COUNT, Long.class, until, names(types), most + 1) > most);
    }

    private static String[] names(Set<Class<?>> types) {
        return types.stream().map(Class::getName).sorted().toArray(String[]::new);
    }

    private void read(String statement, int most, Consumer<PastBatch> taker, Object... parameters) {
        var batch = new Batch(most, taker);
        jdbc.query(
                connection -> {
                    var prepared = connection.prepareStatement(statement);
                    prepared.setFetchSize(BATCH);
                    for (var index = 0; index < parameters.length; index++) {
                        prepared.setObject(index + 1, parameters[index]);
                    }
                    return prepared;
                },
                row -> {
                    batch.add(row);
                });
        batch.handOver(true);
    }

    private final class Batch {

        private final int most;
        private final Consumer<PastBatch> taker;
        private final List<TrackedEventData<byte[]>> waiting = new ArrayList<>();
        private long last = -1;
        private int count;

        Batch(int most, Consumer<PastBatch> taker) {
            this.most = most;
            this.taker = taker;
        }

        void add(ResultSet row) throws SQLException {
            var place = row.getLong(1);
            if (place == last) {
                return;
            }
            last = place;
            count++;
            if (count > most) {
                throw new TooManyEvents(most);
            }
            if (waiting.size() == BATCH) {
                handOver(false);
            }
            waiting.add(StoredEvents.replayed(row));
        }

        void handOver(boolean isLast) {
            if (!waiting.isEmpty()) {
                List<TrackedEventMessage<?>> events = EventUtils.upcastAndDeserializeTrackedEvents(
                                waiting.stream(), serializer, axon.upcasterChain())
                        .toList();
                waiting.clear();
                taker.accept(new PastBatch(events, isLast));
            }
        }
    }
}
