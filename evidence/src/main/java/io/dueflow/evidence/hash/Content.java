package io.dueflow.evidence.hash;

import io.dueflow.evidence.hash.Part.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The stored JSON of an event, of which any part can be hidden and the whole still be verified. */
sealed interface Content {

    Hash hash(Salt salt);

    Part tell(Salt salt, Predicate<Scalar> isTold);

    /** Whether any scalar below is told. */
    boolean any(Predicate<Scalar> isTold);

    /** @param path names and array places from the top, as {@code /shares/3/principal} */
    record Scalar(String path, Kind kind, String text) implements Content {

        @Override
        public Hash hash(Salt salt) {
            return clear(salt).hash();
        }

        @Override
        public Part tell(Salt salt, Predicate<Scalar> isTold) {
            return isTold.test(this) ? clear(salt) : new Part.Hidden(hash(salt));
        }

        private Part clear(Salt salt) {
            return new Part.Scalar(kind, text, salt.ofLeaf());
        }

        @Override
        public boolean any(Predicate<Scalar> isTold) {
            return isTold.test(this);
        }
    }

    record Fields(SortedMap<String, Content> fields) implements Content {

        @Override
        public Hash hash(Salt salt) {
            var digest = Digest.of(Digest.OBJECT).add(fields.size());
            fields.forEach((name, content) -> digest.add(name).add(content.hash(salt.of(name))));
            return digest.end();
        }

        @Override
        public Part tell(Salt salt, Predicate<Scalar> isTold) {
            if (!any(isTold)) {
                return new Part.Hidden(hash(salt));
            }
            var told = new TreeMap<String, Part>();
            fields.forEach((name, content) -> told.put(name, content.tell(salt.of(name), isTold)));
            return new Part.Fields(told);
        }

        @Override
        public boolean any(Predicate<Scalar> isTold) {
            return fields.values().stream().anyMatch(content -> content.any(isTold));
        }
    }

    record Elements(List<Content> elements) implements Content {

        @Override
        public Hash hash(Salt salt) {
            return Part.Elements.ofArray(elements.size(), root(hashes(salt)));
        }

        @Override
        public Part tell(Salt salt, Predicate<Scalar> isTold) {
            if (!any(isTold)) {
                return new Part.Hidden(hash(salt));
            }
            var hashes = hashes(salt);
            var told = new ArrayList<Part.Element>();
            for (int at = 0; at < elements.size(); at++) {
                if (elements.get(at).any(isTold)) {
                    var part = elements.get(at).tell(salt.of(Integer.toString(at)), isTold);
                    told.add(new Part.Element(at, part, MerklePath.of(hashes, at)));
                }
            }
            return new Part.Elements(elements.size(), root(hashes), told);
        }

        private List<Hash> hashes(Salt salt) {
            var hashes = new ArrayList<Hash>();
            for (int at = 0; at < elements.size(); at++) {
                hashes.add(elements.get(at).hash(salt.of(Integer.toString(at))));
            }
            return hashes;
        }

        private static Hash root(List<Hash> hashes) {
            return hashes.isEmpty() ? Hash.ZERO : MerkleTree.rootOf(hashes);
        }

        @Override
        public boolean any(Predicate<Scalar> isTold) {
            return elements.stream().anyMatch(element -> element.any(isTold));
        }
    }

    /** What is no JSON, as after somebody has written over it; it can be sealed and never told. */
    record Unreadable(byte[] bytes) implements Content {

        @Override
        public Hash hash(Salt salt) {
            return Digest.of(Digest.BYTES).add(salt.ofLeaf()).add(bytes).end();
        }

        @Override
        public Part tell(Salt salt, Predicate<Scalar> isTold) {
            return new Part.Hidden(hash(salt));
        }

        @Override
        public boolean any(Predicate<Scalar> isTold) {
            return false;
        }
    }
}
