package io.dueflow.eventstore.seen;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes events that were missed as seen, once the read models were filled anew. An event cannot be handled late, since
 * later ones of the same project were handled already.
 */
public final class Mending {

    private static final String STORED =
            "select global_index, event_identifier from domain_event_entry where global_index = any (?)";

    private final WatchedReader reader;
    private final EventsSeen seen;
    private final JdbcTemplate jdbc;
    private final Serializer serializer;
    private final TransactionTemplate transaction;

    /** @param serializer that of the reader's token */
    public Mending(
            WatchedReader reader,
            EventsSeen seen,
            JdbcTemplate jdbc,
            Serializer serializer,
            PlatformTransactionManager transactions) {
        this.reader = reader;
        this.seen = seen;
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Notes the events at these places as seen by every group that has missed them. To be called when read models that
     * were begun after the events were found have taken the place of the old ones.
     *
     * @throws NotMissed where one of them is not stored, is still to be read, or was seen by all groups
     */
    public void mend(Collection<Long> places) {
        transaction.executeWithoutResult(status -> {
            reader.groups().forEach(seen::lock);
            var missed = new TreeMap<String, SortedMap<Long, Bucket>>();
            var place = ReaderPlace.of(reader.name(), jdbc, serializer);
            identifiers(places).forEach((at, identifier) -> {
                if (at > place.last() || place.gaps().contains(at)) {
                    throw new NotMissed("The reader has not come to place %d yet.".formatted(at));
                }
                add(at, identifier, missed);
            });
            seen.add(missed);
        });
    }

    private Map<Long, String> identifiers(Collection<Long> places) {
        var stored = new TreeMap<Long, String>();
        jdbc.query(
                STORED,
                row -> {
                    stored.put(row.getLong(1), row.getString(2));
                },
                (Object) places.toArray(Long[]::new));
        var unknown =
                places.stream().filter(place -> !stored.containsKey(place)).toList();
        if (!unknown.isEmpty()) {
            throw new NotMissed("There is no event at place "
                    + unknown.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
        }
        return stored;
    }

    private void add(long place, String identifier, SortedMap<String, SortedMap<Long, Bucket>> missed) {
        var number = Bucket.numberOf(place);
        var groups = reader.groups().stream()
                .filter(group -> number >= seen.since(group))
                .filter(group -> !seen.read(group, number, number)
                        .getOrDefault(number, new Bucket())
                        .has(place))
                .toList();
        if (groups.isEmpty()) {
            throw new NotMissed("The event at place %d was not missed.".formatted(place));
        }
        groups.forEach(group -> missed.computeIfAbsent(group, any -> new TreeMap<>())
                .computeIfAbsent(number, any -> new Bucket())
                .add(place, Fingerprint.of(place, identifier)));
    }
}
