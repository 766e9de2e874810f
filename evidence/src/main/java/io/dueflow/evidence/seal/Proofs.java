package io.dueflow.evidence.seal;

import io.dueflow.evidence.hash.Hash;
import io.dueflow.evidence.hash.MerklePath;
import java.util.List;
import java.util.Optional;

/** Finds the way from events to their seals; quickest when asked in the order of their places. */
public final class Proofs {

    private final SealTable seals;
    private Seal seal = Seal.NONE;
    private List<Block> blocks = List.of();
    private Block block;
    private List<SealedEvent> events = List.of();

    public Proofs(SealTable seals) {
        this.seals = seals;
    }

    /**
     * The way of one event.
     *
     * @param index among the events of the seal, counted from 0
     * @param path from the event's hash to the root of the seal's tree
     */
    public record Way(Seal seal, long index, List<Hash> path) {}

    /** Nothing where the place is not sealed. */
    public Optional<Way> of(long place) {
        if (!find(place)) {
            return Optional.empty();
        }
        for (int at = 0; at < events.size(); at++) {
            if (events.get(at).place() == place) {
                return Optional.of(way(at));
            }
        }
        return Optional.empty();
    }

    private boolean find(long place) {
        if (place < seal.firstPlace() || place > seal.lastPlace()) {
            var found = seals.of(place);
            if (found.isEmpty()) {
                return false;
            }
            seal = found.get();
            blocks = seals.blocks(seal.no());
            block = null;
        }
        if (block == null || place < block.firstPlace() || place > block.lastPlace()) {
            block = blocks.stream()
                    .filter(next -> next.firstPlace() <= place && place <= next.lastPlace())
                    .findFirst()
                    .orElse(null);
            events = block == null ? List.of() : seals.events(block.firstPlace(), block.lastPlace(), Block.EVENTS);
        }
        return block != null;
    }

    private Way way(int at) {
        var path = MerklePath.of(events.stream().map(SealedEvent::hash).toList(), at);
        path.addAll(MerklePath.of(blocks.stream().map(Block::root).toList(), block.no()));
        return new Way(seal, (long) block.no() * Block.EVENTS + at, path);
    }
}
