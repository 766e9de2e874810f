package io.dueflow.evidence.hash;

import java.util.ArrayList;
import java.util.List;

/** The Merkle tree of RFC 6962 over leaves that come one after another; it keeps one hash for each level. */
public final class MerkleTree {

    /** Roots of complete subtrees, the largest first. */
    private final List<Hash> roots = new ArrayList<>();

    private long leaves;

    public static Hash rootOf(List<Hash> leaves) {
        var tree = new MerkleTree();
        leaves.forEach(tree::add);
        return tree.root();
    }

    public void add(Hash leaf) {
        var root = leaf;
        for (var level = leaves; (level & 1) == 1; level >>= 1) {
            root = node(roots.remove(roots.size() - 1), root);
        }
        roots.add(root);
        leaves++;
    }

    public long leaves() {
        return leaves;
    }

    /** @throws IllegalStateException where there is no leaf */
    public Hash root() {
        if (roots.isEmpty()) {
            throw new IllegalStateException("a tree without leaves has no root here");
        }
        var root = roots.get(roots.size() - 1);
        for (int at = roots.size() - 2; at >= 0; at--) {
            root = node(roots.get(at), root);
        }
        return root;
    }

    static Hash node(Hash left, Hash right) {
        return Digest.of(Digest.NODE).add(left).add(right).end();
    }
}
