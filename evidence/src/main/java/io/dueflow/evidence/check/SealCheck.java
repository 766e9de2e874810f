package io.dueflow.evidence.check;

import io.dueflow.evidence.hash.Hash;
import io.dueflow.evidence.seal.Block;
import io.dueflow.evidence.seal.BlockedTree;
import io.dueflow.evidence.seal.EventTable;
import io.dueflow.evidence.seal.LinkedEvent;
import io.dueflow.evidence.seal.Seal;
import io.dueflow.evidence.seal.SealTable;
import io.dueflow.evidence.seal.SealedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes anew what a seal covers. Each event is linked to the recorded hash of its predecessor, which the check of that
 * one's seal compares with the event: so one changed event is one finding, and not one for each that follows it.
 */
public final class SealCheck {

    private static final int BATCH = 10_000;

    private final EventTable events;
    private final SealTable seals;
    private final TransactionTemplate transaction;

    /** @param transaction sees one moment of the database */
    public SealCheck(EventTable events, SealTable seals, TransactionTemplate transaction) {
        this.events = events;
        this.seals = seals;
        this.transaction = transaction;
    }

    /** Nothing where there is no such seal. */
    public Optional<CheckedSeal> check(long no) {
        return Objects.requireNonNull(
                transaction.execute(status -> seals.find(no).map(this::check)));
    }

    private CheckedSeal check(Seal seal) {
        events.lookUpByIndex();
        var findings = new Findings(seal);
        var before = checkChain(seal, findings);
        // A store counts its places from 1, but whoever inserts an event may choose one that comes before all others.
        var first = seal.no() == 1 ? Long.MIN_VALUE : before.lastPlace() + 1;
        checkEvents(first, seal, findings);
        checkTree(first, seal, findings);
        return findings.close();
    }

    private Seal checkChain(Seal seal, Findings findings) {
        var before = seal.no() == 1 ? Optional.of(Seal.NONE) : seals.find(seal.no() - 1);
        if (before.isEmpty()) {
            findings.ofSeal(Tampering.SEAL_MISSING, "Seal " + (seal.no() - 1) + " is not there.");
            return new Seal(0, seal.date(), 0, 0, seal.firstPlace() - 1, Hash.ZERO, Hash.ZERO);
        }
        if (!seal.rootAfter(before.get().root()).equals(seal.root())) {
            findings.ofSeal(
                    Tampering.SEAL_ALTERED,
                    "The root of seal " + seal.no() + " does not follow from the seal before it and from its date, "
                            + "count, places and tree.");
        }
        return before.get();
    }

    private void checkEvents(long first, Seal seal, Findings findings) {
        var key = seals.key();
        for (var batch = events.between(first, seal.lastPlace());
                !batch.isEmpty();
                batch = events.after(placeOf(batch.get(batch.size() - 1)), seal.lastPlace())) {
            batch.forEach(linked -> check(linked, key, findings));
        }
    }

    private static long placeOf(LinkedEvent linked) {
        return linked.header().place();
    }

    private static void check(LinkedEvent linked, byte[] key, Findings findings) {
        var header = linked.header();
        var name = "event " + header.sequenceNumber() + " of " + header.stream() + " at place " + header.place();
        var isBroken = !linked.isFirstOfStream() && !linked.previousStored();
        if (isBroken) {
            findings.add(
                    Tampering.STREAM_BROKEN,
                    header.place(),
                    header.stream(),
                    "Before " + name + ", event " + (header.sequenceNumber() - 1) + " is not there.");
        }
        if (linked.sealed() == null) {
            findings.add(
                    Tampering.EVENT_INSERTED,
                    header.place(),
                    header.stream(),
                    "The " + name + " was not there when its day was sealed.");
        } else if (!isBroken && !linked.sealed().equals(linked.event().hash(key, linked.link()))) {
            findings.add(
                    Tampering.EVENT_CHANGED,
                    header.place(),
                    header.stream(),
                    "The " + name + " is not the one that was sealed.");
        }
    }

    private void checkTree(long first, Seal seal, Findings findings) {
        var blocks = new ArrayList<Block>();
        var tree = new BlockedTree(blocks::add);
        for (var batch = seals.events(first, seal.lastPlace(), BATCH);
                !batch.isEmpty();
                batch = seals.events(tree.lastPlace() + 1, seal.lastPlace(), BATCH)) {
            batch.forEach(event -> tree.add(event.place(), event.hash()));
            reportRemoved(batch, findings);
        }
        var isWhole = tree.events() > 0
                && tree.events() == seal.events()
                && tree.root().equals(seal.tree());
        if (!isWhole || !blocks.equals(seals.blocks(seal.no()))) {
            findings.ofSeal(Tampering.HASHES_ALTERED, whereAltered(blocks, seals.blocks(seal.no())));
        }
    }

    private void reportRemoved(List<SealedEvent> batch, Findings findings) {
        var places = events.storedOf(batch.stream().map(SealedEvent::place).toList());
        batch.stream()
                .filter(event -> !places.contains(event.place()))
                .forEach(event -> findings.add(
                        Tampering.EVENT_REMOVED,
                        event.place(),
                        event.stream(),
                        "Event " + event.sequenceNumber() + " of " + event.stream() + ", sealed at place "
                                + event.place() + ", is not there any more."));
    }

    private static String whereAltered(List<Block> computed, List<Block> recorded) {
        for (int at = 0; at < Math.min(computed.size(), recorded.size()); at++) {
            var block = computed.get(at);
            if (!block.equals(recorded.get(at))) {
                return "The recorded hashes of the events at the places " + block.firstPlace() + " to "
                        + block.lastPlace() + " are not those that were sealed.";
            }
        }
        return "The recorded hashes of the day's events are not those that were sealed.";
    }
}
