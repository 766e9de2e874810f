package io.dueflow.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dueflow.evidence.testing.Store;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who can write to the database changes one thing after another. */
class SealCheckTest {

    private final Store store = new Store();

    @BeforeEach
    void three_days_are_sealed() {
        for (int day = 13; day <= 15; day++) {
            for (int event = 0; event < 4; event++) {
                store.happened("loan/" + event, "2026-12-" + day + "T01:00:00Z", List.of("a", day, event));
            }
        }
        store.seal();
        assertThat(store.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = convert_to('[\"a\",14,3]', 'UTF8')",
                "payload = convert_to('nonsense', 'UTF8')",
                "meta_data = convert_to('{\"by\":\"somebody\"}', 'UTF8')",
                "meta_data = null",
                "time_stamp = '2026-12-14T01:00:00.001Z'",
                "type = 'Other'",
                "payload_type = 'other'",
                "payload_revision = '2'",
                "event_identifier = 'other'"
            })
    void an_event_that_is_changed_is_named(String change) {
        store.jdbc.update("update domain_event_entry set " + change + " where global_index = 6");

        assertThat(store.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Tampering.EVENT_CHANGED);
            assertThat(finding.place()).isEqualTo(6);
            assertThat(finding.stream()).isEqualTo("loan/1");
            assertThat(finding.date()).isEqualTo("2026-12-14");
            assertThat(finding.words()).isEqualTo("The event 1 of loan/1 at place 6 is not the one that was sealed.");
        });
    }

    @Test
    void an_event_that_is_removed_is_named_and_what_follows_it() {
        store.jdbc.update("delete from domain_event_entry where global_index = 6");

        assertThat(store.findings())
                .extracting(Finding::kind, Finding::place, Finding::stream)
                .containsExactly(
                        tuple(Tampering.EVENT_REMOVED, 6L, "loan/1"), tuple(Tampering.STREAM_BROKEN, 10L, "loan/1"));
    }

    @Test
    void a_stream_that_is_cut_at_its_end_is_named() {
        store.jdbc.update("delete from domain_event_entry where global_index = 12");

        assertThat(store.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Tampering.EVENT_REMOVED);
            assertThat(finding.words()).isEqualTo("Event 2 of loan/3, sealed at place 12, is not there any more.");
        });
    }

    /** Places are counted from 1; below that, whoever loads a stream reads an event none the less. */
    @ParameterizedTest
    @ValueSource(longs = {0, -1, -7, Long.MIN_VALUE})
    void an_event_that_is_inserted_at_a_free_place_is_named(long free) {
        store.jdbc.update("""
                insert into domain_event_entry select ?, 'loan/9', 0, type, 'new', meta_data, payload, null, payload_type,
                  time_stamp from domain_event_entry where global_index = 1""", free);

        assertThat(store.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Tampering.EVENT_INSERTED);
            assertThat(finding.place()).isEqualTo(free);
            assertThat(finding.stream()).isEqualTo("loan/9");
        });
    }

    @Test
    void two_events_that_change_their_places_are_named() {
        store.jdbc.execute("""
                update domain_event_entry set global_index = -1 where global_index = 6;
                update domain_event_entry set global_index = 6 where global_index = 7;
                update domain_event_entry set global_index = 7 where global_index = -1""");

        assertThat(store.findings())
                .extracting(Finding::kind, Finding::place)
                .contains(tuple(Tampering.EVENT_CHANGED, 6L), tuple(Tampering.EVENT_CHANGED, 7L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date = '2026-12-01'",
                "events = 5",
                "first_place = 4",
                "last_place = 9",
                "tree = sha256('tree')",
                "root = sha256('root')",
                "root = ''"
            })
    void a_seal_that_is_altered_is_named(String change) {
        store.jdbc.update("update seal set " + change + " where no = 2");

        assertThat(store.findings()).extracting(Finding::kind).contains(Tampering.SEAL_ALTERED);
        assertThat(store.findings()).extracting(Finding::seal).contains(2L);
    }

    @Test
    void a_seal_that_is_missing_is_named() {
        store.jdbc.update("delete from seal where no = 2");

        assertThat(store.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Tampering.SEAL_MISSING);
            assertThat(finding.words()).isEqualTo("Seal 2 is not there.");
        });
    }

    @Test
    void an_event_that_is_changed_together_with_its_recorded_hash_is_found() {
        store.jdbc.update("update domain_event_entry set payload = convert_to('[1]', 'UTF8') where global_index = 12");
        var changed = store.events.after(11, 12).get(0);
        store.jdbc.update(
                "update sealed_event set hash = ? where place = 12",
                changed.event().hash(store.seals.key(), changed.link()).bytes());

        assertThat(store.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Tampering.HASHES_ALTERED);
            assertThat(finding.seal()).isEqualTo(3);
            assertThat(finding.words()).contains("at the places 9 to 12");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from sealed_event where place = 6",
                "delete from sealed_event where place between 5 and 8",
                "update sealed_event set hash = sha256('x') where place = 6",
                "update sealed_event set hash = '' where place = 6",
                "insert into sealed_event values (0, 'loan/1', 0, sha256('x'))",
                "insert into sealed_event values (-7, 'loan/1', 0, sha256('x'))",
                "delete from sealed_block where seal = 2",
                "update sealed_block set root = sha256('x') where seal = 2"
            })
    void recorded_hashes_that_are_altered_are_found(String change) {
        store.jdbc.update(change);

        assertThat(store.findings()).isNotEmpty();
    }

    @Test
    void of_many_findings_a_hundred_are_listed_and_all_are_counted() {
        store.happened(500, "2026-12-16T01:00:00Z");
        store.seal();
        store.jdbc.update("update domain_event_entry set payload = '' where aggregate_identifier like 'other/%'");

        var check = new SealCheck(store.events, store.seals, store.oneMoment());

        assertThat(check.check(4)).get().satisfies(checked -> {
            assertThat(checked.total()).isEqualTo(500);
            assertThat(checked.findings()).hasSize(100);
        });
        assertThat(check.check(5)).isEmpty();
    }
}
