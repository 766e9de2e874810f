package io.dueflow.query.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.eventstore.SerializerConfiguration;
import io.dueflow.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ReadModelPositionTest {

    private static final DataSource DATABASE = TestDatabase.migratedDatabase();
    private static final long OPENED = 10;

    private final JdbcTemplate jdbc = new JdbcTemplate(DATABASE);
    private final Serializer serializer = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(SerializerConfiguration.trustAxonAndTolerateNewFields())
            .build();
    private final ReadModelPosition position = new ReadModelPosition(jdbc, serializer, new EmptyPlaces(jdbc));

    @BeforeEach
    void nothing_is_known() {
        jdbc.execute("truncate token_entry, domain_event_entry");
    }

    @Test
    void without_any_token_nothing_has_been_seen() {
        assertThat(hasSeen()).isFalse();
    }

    @Test
    void a_segment_that_has_not_begun_has_seen_nothing() {
        segment(0, token(12));
        jdbc.update("insert into token_entry (processor_name, segment) values ('query-side', 1)");

        assertThat(hasSeen()).isFalse();
    }

    @Test
    void every_segment_must_have_passed_the_position() {
        segment(0, token(12));
        segment(1, token(9));
        assertThat(hasSeen()).isFalse();

        segment(1, token(10));
        assertThat(hasSeen()).isTrue();
    }

    @Test
    void other_processors_do_not_count() {
        segment(0, token(12));
        segment("bank-gateway", 0, token(3));

        assertThat(hasSeen()).isTrue();
    }

    @Test
    void a_gap_after_the_position_does_not_matter() throws SQLException {
        segment(0, token(12, 11));

        try (var open = openTransaction()) {
            assertThat(hasSeen()).isTrue();
            open.rollback();
        }
    }

    @Test
    void a_gap_before_it_may_be_filled_as_long_as_its_transaction_is_open() throws SQLException {
        segment(0, token(12, 7));

        long horizon;
        try (var open = openTransaction()) {
            horizon = horizon();
            assertThat(position.hasSeen(OPENED, horizon)).isFalse();
            open.rollback();
        }
        assertThat(position.hasSeen(OPENED, horizon))
                .as("the transaction rolled back, so the place stays empty")
                .isTrue();
    }

    @Test
    void a_gap_that_has_been_filled_has_to_be_read_first() {
        segment(0, token(12, 7));
        event(7);
        assertThat(hasSeen()).isFalse();

        segment(0, token(12));
        assertThat(hasSeen()).isTrue();
    }

    @Test
    void the_position_itself_may_be_such_a_gap() {
        segment(0, token(12, 10));
        event(OPENED);

        assertThat(hasSeen()).isFalse();
    }

    @Test
    void a_gap_in_one_segment_holds_up_all() {
        segment(0, token(12));
        segment(1, token(12, 7));
        event(7);

        assertThat(hasSeen()).isFalse();
    }

    @Test
    void with_axon_server_the_index_decides() {
        segment(0, new GlobalSequenceTrackingToken(9));
        assertThat(hasSeen()).isFalse();

        segment(0, new GlobalSequenceTrackingToken(10));
        assertThat(hasSeen()).isTrue();
    }

    @Test
    void a_replay_has_seen_what_it_has_replayed() {
        segment(0, ReplayToken.createReplayToken(token(20), null));
        assertThat(hasSeen()).isFalse();

        segment(0, ReplayToken.createReplayToken(token(20), token(9)));
        assertThat(hasSeen()).isFalse();

        segment(0, ReplayToken.createReplayToken(token(20), token(10)));
        assertThat(hasSeen()).isTrue();
    }

    @Test
    void merged_segments_have_seen_what_both_have() {
        segment(0, new MergedTrackingToken(token(9), token(12)));
        assertThat(hasSeen()).isFalse();

        segment(0, new MergedTrackingToken(token(11), token(12)));
        assertThat(hasSeen()).isTrue();
    }

    private boolean hasSeen() {
        return position.hasSeen(OPENED, horizon());
    }

    private long horizon() {
        return jdbc.queryForObject("select pg_current_xact_id()::text::bigint", Long.class);
    }

    private static TrackingToken token(long index, Long... gaps) {
        return GapAwareTrackingToken.newInstance(index, List.of(gaps));
    }

    private static TrackingToken token(long index, int gap) {
        return token(index, Long.valueOf(gap));
    }

    private void segment(int segment, TrackingToken token) {
        segment("query-side", segment, token);
    }

    private void segment(String processor, int segment, TrackingToken token) {
        var stored = serializer.serialize(token, byte[].class);
        jdbc.update("""
                insert into token_entry (processor_name, segment, token, token_type) values (?, ?, ?, ?)
                on conflict (processor_name, segment)
                do update set token = excluded.token, token_type = excluded.token_type""", processor, segment, stored.getData(), stored.getType().getName());
    }

    private void event(long place) {
        jdbc.update("""
                insert into domain_event_entry (global_index, aggregate_identifier, sequence_number, event_identifier,
                  payload, payload_type, time_stamp)
                values (?, 'a', ?, ?, ''::bytea, 't', '2026-01-31T05:00:00Z')""", place, place, "event-" + place);
    }

    private static Connection openTransaction() throws SQLException {
        var connection = DATABASE.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
        return connection;
    }
}
