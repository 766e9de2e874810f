package io.dueflow.evidence.seal;

import io.dueflow.evidence.hash.Hash;
import io.dueflow.messages.Shanghai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the events of a day. An event belongs to the day that it bears, or to a later one that was reached before it was
 * stored: so clocks that go back change nothing that is sealed.
 */
public final class Sealing {

    private final EventTable events;
    private final SealTable seals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public Sealing(EventTable events, SealTable seals, TransactionTemplate transaction, Clock clock) {
        this.events = events;
        this.seals = seals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Seals the next day that is over, in one transaction, so that a crash leaves all of it or nothing.
     *
     * @param unfinished seals what there is of a day that is not over, too
     * @return nothing where there is nothing to seal, or another node is at it
     */
    public Optional<Seal> sealNext(boolean unfinished) {
        return Objects.requireNonNull(transaction.execute(status -> seal(unfinished)));
    }

    private Optional<Seal> seal(boolean unfinished) {
        if (!seals.takeTurn()) {
            return Optional.empty();
        }
        events.lookUpByIndex();
        var before = seals.newest().orElse(Seal.NONE);
        var batch = events.after(before.lastPlace(), Long.MAX_VALUE);
        if (batch.isEmpty()) {
            return Optional.empty();
        }
        var date = later(before.date(), batch.get(0).event().date());
        var over = date.isBefore(Shanghai.dateOf(clock.instant()));
        return over || unfinished ? Optional.of(seal(before, date, batch)) : Optional.empty();
    }

    private Seal seal(Seal before, LocalDate date, List<LinkedEvent> first) {
        var key = seals.key();
        var no = before.no() + 1;
        var tree = new BlockedTree(block -> seals.add(no, block));
        var batch = first;
        while (!batch.isEmpty()) {
            var ofDay = batch.stream()
                    .takeWhile(linked -> !linked.event().date().isAfter(date))
                    .toList();
            var sealed = hashes(ofDay, key);
            seals.add(sealed);
            sealed.forEach(event -> tree.add(event.place(), event.hash()));
            var isLast = ofDay.size() < batch.size() || batch.size() < EventTable.BATCH;
            batch = isLast ? List.of() : events.after(tree.lastPlace(), Long.MAX_VALUE);
        }
        var root = tree.root();
        var seal = before.next(date, tree.events(), tree.firstPlace(), tree.lastPlace(), root);
        seals.add(seal, clock.instant());
        return seal;
    }

    /** Events whose predecessor is of the same batch are linked to it here; all others found it sealed. */
    private static List<SealedEvent> hashes(List<LinkedEvent> batch, byte[] key) {
        Map<String, Hash> newest = new HashMap<>();
        var sealed = new ArrayList<SealedEvent>(batch.size());
        for (var linked : batch) {
            var header = linked.header();
            var previous = Optional.ofNullable(linked.previous())
                    .or(() -> Optional.ofNullable(newest.get(header.stream())))
                    .filter(hash -> linked.previousStored())
                    .orElse(Hash.ZERO);
            var hash = linked.event().hash(key, previous);
            newest.put(header.stream(), hash);
            sealed.add(new SealedEvent(header.place(), header.stream(), header.sequenceNumber(), hash));
        }
        return sealed;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
