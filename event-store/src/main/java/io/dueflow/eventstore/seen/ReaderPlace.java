package io.dueflow.eventstore.seen;

import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How far a reader of one segment has come.
 *
 * @param last the last place that it has read, -1 where it has read none
 * @param gaps places before it that it still waits for
 */
record ReaderPlace(long last, Set<Long> gaps) {

    private static final String TOKEN =
            "select token, token_type from token_entry where processor_name = ? and segment = 0 and token is not null";

    static ReaderPlace of(String reader, JdbcTemplate jdbc, Serializer serializer) {
        return jdbc.query(TOKEN, (row, number) -> read(row.getBytes(1), row.getString(2), serializer), reader).stream()
                .flatMap(Optional::stream)
                .map(ReaderPlace::of)
                .findFirst()
                .orElseGet(() -> new ReaderPlace(-1, Set.of()));
    }

    /** While it reads all once more, it is where the repetition is. */
    private static Optional<TrackingToken> read(byte[] token, String type, Serializer serializer) {
        TrackingToken read = serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return Optional.ofNullable(WrappedToken.unwrapLowerBound(read));
    }

    private static ReaderPlace of(TrackingToken token) {
        var gaps = token instanceof GapAwareTrackingToken gapAware ? Set.copyOf(gapAware.getGaps()) : Set.<Long>of();
        return new ReaderPlace(token.position().orElse(-1), gaps);
    }
}
