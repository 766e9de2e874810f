package io.dueflow.query.progress;

import io.dueflow.query.asof.AsOf;
import io.dueflow.query.projection.Projection;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How far the read models are. The answer is old as soon as it is given, so whoever combines it with rows asks it
 * first: the rows are then at least as new.
 */
@Component
public class ReadModelPosition {

    private static final String TOKENS = "select token, token_type from token_entry where processor_name = ?";

    private final JdbcTemplate jdbc;
    private final Serializer serializer;
    private final EmptyPlaces emptyPlaces;

    ReadModelPosition(JdbcTemplate jdbc, Serializer serializer, EmptyPlaces emptyPlaces) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.emptyPlaces = emptyPlaces;
    }

    /**
     * Whether every event up to the position has been projected, in every segment. What is asked about the past is
     * answered from all the events that there were.
     *
     * @param horizon the number of the first transaction that began too late to have taken a place before the position
     */
    public boolean hasSeen(long position, long horizon) {
        if (AsOf.ofCurrentQuery().isPresent()) {
            return true;
        }
        var tokens = tokens();
        return !tokens.isEmpty()
                && tokens.stream()
                        .allMatch(token -> token != null && token.position().orElse(-1) >= position)
                && emptyPlaces.stayEmpty(gapsUpTo(position, tokens), horizon);
    }

    /** The place up to which every segment has read, and none further; empty while they are at different places. */
    public OptionalLong place() {
        var places = tokens().stream()
                .mapToLong(token -> token == null ? 0 : token.position().orElse(0))
                .distinct()
                .toArray();
        return places.length == 1 ? OptionalLong.of(places[0]) : OptionalLong.empty();
    }

    /** The place up to which every segment has read at least. */
    long reached() {
        return tokens().stream()
                .mapToLong(token -> token == null ? -1 : token.position().orElse(-1))
                .min()
                .orElse(-1);
    }

    private static List<Long> gapsUpTo(long position, List<TrackingToken> tokens) {
        var gaps = new TreeSet<Long>();
        for (var token : tokens) {
            if (token instanceof GapAwareTrackingToken gapAware) {
                gaps.addAll(gapAware.getGaps().headSet(position + 1));
            }
        }
        return List.copyOf(gaps);
    }

    /** A token that holds others, as during a replay or after a merge, counts as far as the least of them. */
    private List<TrackingToken> tokens() {
        return jdbc.query(
                TOKENS,
                (row, number) -> WrappedToken.unwrapLowerBound(read(row.getBytes(1), row.getString(2))),
                Projection.GROUP);
    }

    private TrackingToken read(byte[] token, String type) {
        return token == null
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
    }
}
