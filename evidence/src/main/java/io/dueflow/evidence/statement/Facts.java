package io.dueflow.evidence.statement;

import io.dueflow.evidence.hash.StoredEvent;
import io.dueflow.evidence.seal.EventTable;
import io.dueflow.evidence.seal.LinkedEvent;
import io.dueflow.evidence.seal.Proofs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads an investor's events from the store, and makes facts of them. */
final class Facts {

    /** A stream has few events of up to 64 KiB, so that what is in memory at once stays small. */
    private static final int STREAMS_AT_ONCE = 50;

    private static final int EVENTS_AT_ONCE = 10_000;

    private final EventTable events;
    private final byte[] key;
    private final Telling telling;

    Facts(EventTable events, byte[] key, String investor) {
        this.events = events;
        this.key = key;
        this.telling = new Telling(investor);
    }

    /** What the streams have for this investor, without proofs. */
    List<Fact> of(Collection<String> streams) {
        var facts = new ArrayList<Fact>();
        var all = List.copyOf(streams);
        for (int from = 0; from < all.size(); from += STREAMS_AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + STREAMS_AT_ONCE));
            events.ofStreams(some, EVENTS_AT_ONCE)
                    .forEach(linked -> fact(linked).ifPresent(facts::add));
        }
        return facts;
    }

    private Optional<Fact> fact(LinkedEvent linked) {
        var event = linked.event();
        return telling.paths(event)
                .map(paths -> new Fact(
                        event.header(), event.metaDataHash(key), linked.link(), event.tell(key, isIn(paths)), null));
    }

    private static Predicate<String> isIn(Collection<String> paths) {
        return paths::contains;
    }

    static Fact proved(Fact fact, Proofs proofs) {
        return proofs.of(fact.event().place())
                .map(way -> new Fact(
                        fact.event(),
                        fact.metaData(),
                        fact.previous(),
                        fact.content(),
                        new Proof(way.seal().no(), way.index(), way.path())))
                .orElse(fact);
    }

    /** The business date of the event. */
    static LocalDate dateOf(Fact fact) {
        return StoredEvent.dateOf(fact.event().timestamp());
    }
}
