package io.dueflow.evidence.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.evidence.hash.Hash;
import io.dueflow.evidence.hash.MerklePath;
import io.dueflow.evidence.hash.MerkleTree;
import io.dueflow.evidence.testing.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class SealingTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 14);

    private final Store store = new Store();

    @Test
    void days_are_cut_in_shanghai_and_chained() {
        store.happened(3, "2026-12-14T15:59:59.999Z");
        store.happened(4, "2026-12-14T16:00:00Z");

        var sealed = store.seal();

        assertThat(sealed).extracting(Seal::no).containsExactly(1L, 2L);
        assertThat(sealed).extracting(Seal::date).containsExactly(FIRST, FIRST.plusDays(1));
        assertThat(sealed).extracting(Seal::events).containsExactly(3L, 4L);
        assertThat(sealed).extracting(Seal::firstPlace).containsExactly(1L, 4L);
        assertThat(sealed).extracting(Seal::lastPlace).containsExactly(3L, 7L);
        assertThat(sealed.get(0).root()).isEqualTo(sealed.get(0).rootAfter(Hash.ZERO));
        assertThat(sealed.get(1).root())
                .isEqualTo(sealed.get(1).rootAfter(sealed.get(0).root()));
        assertThat(store.seals.after(0, 10)).isEqualTo(sealed);
        assertThat(store.seal()).isEmpty();
        assertThat(store.findings()).isEmpty();
    }

    @Test
    void a_day_is_sealed_when_it_is_over_and_before_that_only_on_demand() {
        store.now = Instant.parse("2026-12-14T15:59:59Z");
        store.happened(3, "2026-12-14T01:00:00Z");
        assertThat(store.seal()).isEmpty();

        assertThat(store.sealUnfinished()).get().extracting(Seal::events).isEqualTo(3L);
        assertThat(store.sealUnfinished()).isEmpty();

        store.happened(2, "2026-12-14T02:00:00Z");
        store.now = Instant.parse("2026-12-14T16:00:00Z");
        assertThat(store.seal()).singleElement().satisfies(rest -> {
            assertThat(rest.date()).isEqualTo(FIRST);
            assertThat(rest.events()).isEqualTo(2);
        });
        assertThat(store.findings()).isEmpty();
    }

    @Test
    void a_clock_that_goes_back_changes_nothing_that_is_sealed() {
        store.happened(2, "2026-12-15T01:00:00Z");
        store.happened(3, "2026-12-13T01:00:00Z");
        store.happened(1, "2026-12-16T01:00:00Z");
        store.happened(1, "2026-12-14T01:00:00Z");
        assertThat(store.seal()).extracting(Seal::events).containsExactly(5L, 2L);

        store.happened(4, "2026-12-15T23:00:00Z");
        assertThat(store.seal()).singleElement().satisfies(late -> {
            assertThat(late.date()).isEqualTo("2026-12-16");
            assertThat(late.events()).isEqualTo(4);
        });
        assertThat(store.findings()).isEmpty();
    }

    @Test
    void a_seal_of_many_batches_is_the_tree_over_all_its_events_and_each_has_its_way() {
        store.happened(3_000, "2026-12-14T01:00:00Z");
        // Places of a transaction that rolled back.
        store.jdbc.execute("select setval('domain_event_entry_global_index_seq', 3100)");
        store.happened(333, "2026-12-14T02:00:00Z");

        var seal = store.seal().get(0);

        var leaves = hashes();
        assertThat(leaves).hasSize(3_333);
        assertThat(seal.tree()).isEqualTo(MerkleTree.rootOf(leaves));
        var proofs = new Proofs(store.seals);
        for (int at = 0; at < leaves.size(); at += 101) {
            var place = at < 3_000 ? at + 1 : at + 101;
            var way = proofs.of(place).orElseThrow();
            assertThat(way.index()).isEqualTo(at);
            assertThat(MerklePath.rootOf(leaves.get(at), at, leaves.size(), way.path()))
                    .contains(seal.tree());
        }
        assertThat(proofs.of(3_050)).isEmpty();
        assertThat(proofs.of(9_999)).isEmpty();
        assertThat(store.findings()).isEmpty();
    }

    @Test
    void an_event_is_linked_to_the_one_before_it_in_its_stream_wherever_that_was_sealed() {
        store.happened("loan/1", "2026-12-14T01:00:00Z", List.of(1));
        store.happened("loan/1", "2026-12-14T01:00:00Z", List.of(2));
        store.happened("loan/1", "2026-12-15T01:00:00Z", List.of(3));
        store.seal();

        var linked = store.events.after(0, 10);
        var hashes = hashes();
        for (int at = 0; at < 3; at++) {
            var previous = at == 0 ? Hash.ZERO : hashes.get(at - 1);
            assertThat(linked.get(at).event().hash(store.seals.key(), previous)).isEqualTo(hashes.get(at));
        }
    }

    @Test
    void what_was_killed_in_the_middle_leaves_nothing_and_is_done_again() {
        store.happened(2_500, "2026-12-14T01:00:00Z");
        var killed = new Sealing(
                store.events,
                store.seals,
                new TransactionTemplate(store.transaction().getTransactionManager()) {
                    @Override
                    public <T> T execute(org.springframework.transaction.support.TransactionCallback<T> work) {
                        return super.execute(status -> {
                            work.doInTransaction(status);
                            throw new IllegalStateException("killed");
                        });
                    }
                },
                Clock.systemUTC());

        assertThatThrownBy(() -> killed.sealNext(true)).hasMessage("killed");
        assertThat(hashes()).isEmpty();
        assertThat(store.seals.newest()).isEmpty();

        assertThat(store.seal()).hasSize(1);
        assertThat(store.findings()).isEmpty();
    }

    /** The server ends the connection at the write, as if the process had been killed there. */
    @Test
    void what_was_broken_off_at_any_write_leaves_nothing_and_is_done_again() {
        store.happened(2_500, "2026-12-14T01:00:00Z");
        var tables = List.of("sealed_event", "sealed_block", "seal");
        store.jdbc.execute("create sequence writes");
        breakOffAt(1);
        tables.forEach(table -> store.jdbc.execute(
                "create trigger broken_off before insert on " + table + " execute function broken_off()"));

        // Three batches of events, three blocks, and the seal.
        for (var write = 1; write <= 7; write++) {
            breakOffAt(write);
            assertThatThrownBy(store::seal).isInstanceOf(RuntimeException.class);
            assertThat(hashes()).isEmpty();
            assertThat(store.seals.newest()).isEmpty();
        }
        breakOffAt(8);
        assertThat(store.seal()).hasSize(1);
        assertThat(store.findings()).isEmpty();
        store.jdbc.execute("drop function broken_off cascade; drop sequence writes");
    }

    private void breakOffAt(int write) {
        store.jdbc.execute("alter sequence writes restart");
        store.jdbc.execute("""
                create or replace function broken_off() returns trigger language plpgsql as $$
                begin
                  if nextval('writes') = %d then perform pg_terminate_backend(pg_backend_pid()); end if;
                  return null;
                end $$""".formatted(write));
    }

    @Test
    void one_node_seals_at_a_time() {
        store.happened(2, "2026-12-14T01:00:00Z");

        store.transaction().executeWithoutResult(status -> {
            assertThat(store.seals.takeTurn()).isTrue();
            // In a thread of its own, and so over another connection.
            assertThat(java.util.concurrent.CompletableFuture.supplyAsync(store::seal)
                            .join())
                    .isEmpty();
        });
        assertThat(store.seal()).hasSize(1);
    }

    private List<Hash> hashes() {
        return new ArrayList<>(store.seals.events(0, Long.MAX_VALUE, 10_000).stream()
                .map(SealedEvent::hash)
                .toList());
    }
}
