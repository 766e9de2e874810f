package io.dueflow.evidence.seal;

import io.dueflow.evidence.hash.Hash;
import io.dueflow.evidence.hash.MerkleTree;
import java.util.function.Consumer;

/** The tree over the events of a seal, block by block. */
public final class BlockedTree {

    private final Consumer<Block> ended;
    private final MerkleTree blocks = new MerkleTree();
    private MerkleTree block = new MerkleTree();
    private long events;
    private long firstPlace;
    private long firstOfBlock;
    private long lastPlace;

    /** @param ended told of each block that is complete */
    public BlockedTree(Consumer<Block> ended) {
        this.ended = ended;
    }

    public void add(long place, Hash hash) {
        if (events == 0) {
            firstPlace = place;
        }
        if (block.leaves() == 0) {
            firstOfBlock = place;
        }
        block.add(hash);
        lastPlace = place;
        events++;
        if (block.leaves() == Block.EVENTS) {
            endBlock();
        }
    }

    private void endBlock() {
        var root = block.root();
        ended.accept(new Block(Math.toIntExact(blocks.leaves()), firstOfBlock, lastPlace, root));
        blocks.add(root);
        block = new MerkleTree();
    }

    /** Ends the tree. */
    public Hash root() {
        if (block.leaves() > 0) {
            endBlock();
        }
        return blocks.root();
    }

    public long events() {
        return events;
    }

    public long firstPlace() {
        return firstPlace;
    }

    public long lastPlace() {
        return lastPlace;
    }
}
