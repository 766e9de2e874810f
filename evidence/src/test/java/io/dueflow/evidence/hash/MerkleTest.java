package io.dueflow.evidence.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MerkleTest {

    /** The leaves of the reference implementation of RFC 6962, and its roots over the first 1, 2, … of them. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final Random random = new Random(20261215);

    @Test
    void the_roots_are_those_of_the_reference_implementation() {
        var tree = new MerkleTree();
        for (int at = 0; at < LEAVES.size(); at++) {
            tree.add(Digest.of(Digest.LEAF)
                    .add(HexFormat.of().parseHex(LEAVES.get(at)))
                    .end());
            assertThat(tree.root()).hasToString(ROOTS.get(at));
        }
    }

    @Test
    void a_tree_that_grows_has_the_root_of_one_that_is_divided() {
        for (int size = 1; size < 100; size++) {
            var leaves = leaves(size);
            assertThat(MerkleTree.rootOf(leaves)).isEqualTo(divided(leaves));
        }
    }

    @Test
    void every_leaf_has_a_path_to_the_root_and_no_other_leaf_or_place_has() {
        for (int size = 1; size < 40; size++) {
            var leaves = leaves(size);
            var root = MerkleTree.rootOf(leaves);
            for (int at = 0; at < size; at++) {
                var path = MerklePath.of(leaves, at);
                assertThat(MerklePath.rootOf(leaves.get(at), at, size, path)).contains(root);
                assertThat(MerklePath.rootOf(leaves(1).get(0), at, size, path)).isNotEqualTo(root);
                var other = (at + 1) % size;
                if (other != at) {
                    assertThat(MerklePath.rootOf(leaves.get(at), other, size, path)
                                    .filter(root::equals))
                            .isEmpty();
                }
                var longer = new ArrayList<>(path);
                longer.add(root);
                assertThat(MerklePath.rootOf(leaves.get(at), at, size, longer)).isEmpty();
            }
        }
    }

    @Test
    void a_place_outside_the_tree_has_no_path() {
        assertThat(MerklePath.rootOf(Hash.ZERO, 1, 1, List.of())).isEmpty();
        assertThat(MerklePath.rootOf(Hash.ZERO, -1, 1, List.of())).isEmpty();
        assertThat(MerklePath.rootOf(Hash.ZERO, 0, 0, List.of())).isEmpty();
    }

    @Test
    void a_hash_has_32_bytes() {
        assertThatThrownBy(() -> Hash.ofHex("00")).hasMessage("a hash has 32 bytes, not 1");
        assertThatThrownBy(() -> Hash.ofHex("nonsense")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Hash.ofHex(ROOTS.get(0))).hasToString(ROOTS.get(0));
    }

    private List<Hash> leaves(int size) {
        var leaves = new ArrayList<Hash>();
        for (int at = 0; at < size; at++) {
            var bytes = new byte[Hash.LENGTH];
            random.nextBytes(bytes);
            leaves.add(Hash.of(bytes));
        }
        return leaves;
    }

    /** As RFC 6962 defines it. */
    private static Hash divided(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        var split = 1;
        while (split * 2 < leaves.size()) {
            split *= 2;
        }
        return MerkleTree.node(divided(leaves.subList(0, split)), divided(leaves.subList(split, leaves.size())));
    }
}
