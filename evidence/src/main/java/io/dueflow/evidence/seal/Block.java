package io.dueflow.evidence.seal;

import io.dueflow.evidence.hash.Hash;

/** A complete subtree of a seal's tree, or the rest at its end. */
public record Block(int no, long firstPlace, long lastPlace, Hash root) {

    /** A power of two, so that the tree over the blocks is the tree over the events. */
    public static final int EVENTS = 1_024;
}
