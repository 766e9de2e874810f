package io.dueflow.evidence.hash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way from a leaf to the root of a tree: the neighbours that are needed, from below to the top (RFC 9162). */
public final class MerklePath {

    private MerklePath() {}

    /** The neighbours of a leaf. */
    public static List<Hash> of(List<Hash> leaves, int index) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        var split = Integer.highestOneBit(leaves.size() - 1);
        var left = leaves.subList(0, split);
        var right = leaves.subList(split, leaves.size());
        var path = index < split ? of(left, index) : of(right, index - split);
        path.add(MerkleTree.rootOf(index < split ? right : left));
        return path;
    }

    /** The root that the path leads to; none where a tree of this size has no such path. */
    public static Optional<Hash> rootOf(Hash leaf, long index, long size, List<Hash> path) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        var at = index;
        var last = size - 1;
        var root = leaf;
        for (var neighbour : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((at & 1) == 1 || at == last) {
                root = MerkleTree.node(neighbour, root);
                var shift = Long.numberOfTrailingZeros(at);
                at >>= shift;
                last >>= shift;
            } else {
                root = MerkleTree.node(root, neighbour);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(root) : Optional.empty();
    }
}
