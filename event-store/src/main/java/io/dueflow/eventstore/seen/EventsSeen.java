package io.dueflow.eventstore.seen;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each processing group has seen, and from which place on that was noted. */
public final class EventsSeen {

    private static final String ADD = """
            insert into events_seen (reader_group, bucket, places, events, fingerprint)
            select g, b, p::bit(%d), e, f from unnest(?::text[], ?::int8[], ?::text[], ?::int8[], ?::int8[])
              as seen (g, b, p, e, f)
            on conflict (reader_group, bucket) do update
              set places = events_seen.places | excluded.places,
                events = events_seen.events + excluded.events,
                fingerprint = events_seen.fingerprint # excluded.fingerprint""".formatted(Bucket.PLACES);

    /** In a store that has events already, from the next bucket on: what became of those before was not noted. */
    private static final String BEGIN = """
            insert into events_seen_since (reader_group, bucket)
            select ?, coalesce(max(global_index) / %d + 1, 0) from domain_event_entry
            on conflict (reader_group) do nothing""".formatted(Bucket.PLACES);

    private static final String BEGIN_ANEW = """
            insert into events_seen_since (reader_group, bucket) values (?, 0)
            on conflict (reader_group) do update set bucket = 0""";

    private static final String READ = """
            select bucket, places::text, events, fingerprint from events_seen
            where reader_group = ? and bucket between ? and ?""";

    private static final String PLACE = "select global_index from domain_event_entry where event_identifier = ?";

    private final JdbcTemplate jdbc;

    public EventsSeen(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called before the group sees its first event; afterwards it changes nothing. */
    void begin(String group) {
        jdbc.update(BEGIN, group);
    }

    /** All events are about to be read once more. */
    void clear(String group) {
        // First, since it waits for whoever mends; what that notes is then there to be deleted.
        jdbc.update(BEGIN_ANEW, group);
        jdbc.update("delete from events_seen where reader_group = ?", group);
    }

    /** The first bucket that was noted from its first place on. */
    long since(String group) {
        return jdbc.queryForObject("select bucket from events_seen_since where reader_group = ?", Long.class, group);
    }

    /** Where the store has the event. */
    Optional<Long> placeOf(String identifier) {
        return jdbc.queryForList(PLACE, Long.class, identifier).stream().findFirst();
    }

    /** Until the transaction ends, nobody else mends what the group has missed. */
    void lock(String group) {
        jdbc.queryForList("select from events_seen_since where reader_group = ? for update", group);
    }

    void add(SortedMap<String, SortedMap<Long, Bucket>> byGroup) {
        var rows = byGroup.values().stream().mapToInt(Map::size).sum();
        var groups = new String[rows];
        var numbers = new Long[rows];
        var places = new String[rows];
        var events = new Long[rows];
        var fingerprints = new Long[rows];
        var row = 0;
        for (var group : byGroup.entrySet()) {
            for (var bucket : group.getValue().entrySet()) {
                groups[row] = group.getKey();
                numbers[row] = bucket.getKey();
                places[row] = bucket.getValue().placesAsText();
                events[row] = bucket.getValue().events();
                fingerprints[row] = bucket.getValue().fingerprint();
                row++;
            }
        }
        jdbc.update(ADD, groups, numbers, places, events, fingerprints);
    }

    Map<Long, Bucket> read(String group, long first, long last) {
        var buckets = new HashMap<Long, Bucket>();
        jdbc.query(
                READ,
                row -> {
                    var places = Bucket.placesOf(row.getString(2));
                    buckets.put(row.getLong(1), new Bucket(places, row.getLong(3), row.getLong(4)));
                },
                group,
                first,
                last);
        return buckets;
    }
}
