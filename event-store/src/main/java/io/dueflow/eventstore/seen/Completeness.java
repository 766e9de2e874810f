package io.dueflow.eventstore.seen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The proof that nothing was skipped: what a reader's groups have seen, held against what is stored. All of it is read
 * as of one moment, window by window, so a store of any length takes the same memory.
 */
public final class Completeness {

    private static final int BUCKETS_AT_ONCE = 64;

    private static final String STORED = """
            select global_index, event_identifier from domain_event_entry
            where global_index between ? and ? order by global_index""";

    private static final String NAMED = """
            select global_index, event_identifier, payload_type, aggregate_identifier, time_stamp
            from domain_event_entry where global_index = any (?) order by global_index""";

    private final WatchedReader reader;
    private final EventsSeen seen;
    private final JdbcTemplate jdbc;
    private final Serializer serializer;
    private final TransactionTemplate oneMoment;

    /** @param serializer that of the reader's token */
    public Completeness(
            WatchedReader reader,
            EventsSeen seen,
            JdbcTemplate jdbc,
            Serializer serializer,
            PlatformTransactionManager transactions) {
        this.reader = reader;
        this.seen = seen;
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setReadOnly(true);
    }

    /** One answer for each group, in their order. Reads the place and the identifier of every event. */
    public List<GroupCompleteness> check() {
        return oneMoment.execute(status -> checkNow());
    }

    private List<GroupCompleteness> checkNow() {
        var place = ReaderPlace.of(reader.name(), jdbc, serializer);
        var last = Bucket.numberOf(Math.max(place.last(), 0));
        var comparisons = reader.groups().stream()
                .map(group -> new Comparison(group, seen.since(group)))
                .toList();
        var since = comparisons.stream().mapToLong(Comparison::since).min().orElse(0);
        for (var first = since; first <= last; first += BUCKETS_AT_ONCE) {
            var end = Math.min(last, first + BUCKETS_AT_ONCE - 1);
            var stored = stored(first, end, place);
            for (var comparison : comparisons) {
                comparison.compare(first, end, stored, seen.read(comparison.group(), first, end));
            }
        }
        return comparisons.stream()
                .map(comparison -> comparison.result(place.last(), named(comparison.missedPlaces())))
                .toList();
    }

    private Map<Long, Bucket> stored(long first, long last, ReaderPlace place) {
        var buckets = new HashMap<Long, Bucket>();
        jdbc.query(
                STORED,
                row -> {
                    var at = row.getLong(1);
                    if (!place.gaps().contains(at)) {
                        buckets.computeIfAbsent(Bucket.numberOf(at), any -> new Bucket())
                                .add(at, Fingerprint.of(at, row.getString(2)));
                    }
                },
                first * Bucket.PLACES,
                Math.min(place.last(), (last + 1) * Bucket.PLACES - 1));
        return buckets;
    }

    private List<MissedEvent> named(List<Long> places) {
        return jdbc.query(
                NAMED,
                (row, number) -> new MissedEvent(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3).substring(row.getString(3).lastIndexOf('.') + 1),
                        row.getString(4),
                        row.getString(5)),
                (Object) places.toArray(Long[]::new));
    }
}
