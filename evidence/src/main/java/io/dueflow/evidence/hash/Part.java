package io.dueflow.evidence.hash;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/** A part of an event's content as it is told to somebody: in clear, or hidden behind its hash. */
@JsonTypeInfo(use = Id.DEDUCTION)
@JsonSubTypes({@Type(Part.Scalar.class), @Type(Part.Fields.class), @Type(Part.Elements.class), @Type(Part.Hidden.class)
})
public sealed interface Part {

    Hash hash();

    /** @param text as it is stored: a text without its quotes, or a number, {@code true}, {@code false}, {@code null} */
    record Scalar(Kind kind, String text, String salt) implements Part {

        public Scalar {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(salt, "salt");
        }

        @Override
        public Hash hash() {
            return Digest.of(Digest.SCALAR).add(salt).add(kind.name()).add(text).end();
        }
    }

    /** An object. The names of its fields are told, whatever is hidden. */
    record Fields(SortedMap<String, Part> fields) implements Part {

        public Fields {
            fields.values().forEach(Objects::requireNonNull);
        }

        @Override
        public Hash hash() {
            var digest = Digest.of(Digest.OBJECT).add(fields.size());
            fields.forEach((name, part) -> digest.add(name).add(part.hash()));
            return digest.end();
        }
    }

    /**
     * Those elements of an array that are told. Neighbours are hidden behind the hashes of a Merkle tree, so that one of
     * hundreds costs little.
     *
     * @param size how many there are
     */
    record Elements(int size, Hash root, List<Element> told) implements Part {

        public Elements {
            Objects.requireNonNull(root, "root");
            told = List.copyOf(told);
        }

        /** Each element is told once, in the order of the array: one told twice would be paid twice to whoever adds up. */
        @Override
        public Hash hash() {
            var before = -1;
            for (var element : told) {
                if (element.at() <= before) {
                    throw new NotProved("element " + element.at() + " of an array is told after " + before);
                }
                before = element.at();
                var reached = MerklePath.rootOf(element.part().hash(), element.at(), size, element.path());
                if (!reached.equals(Optional.of(root))) {
                    throw new NotProved("element " + element.at() + " of an array does not belong to it");
                }
            }
            return ofArray(size, root);
        }

        static Hash ofArray(int size, Hash root) {
            return Digest.of(Digest.ARRAY).add(size).add(root).end();
        }
    }

    /** @param at its place in the array, counted from 0 */
    record Element(int at, Part part, List<Hash> path) {

        public Element {
            Objects.requireNonNull(part, "part");
            path = List.copyOf(path);
        }
    }

    record Hidden(Hash hidden) implements Part {

        public Hidden {
            Objects.requireNonNull(hidden, "hidden");
        }

        @Override
        public Hash hash() {
            return hidden;
        }
    }

    /** What a scalar is. */
    enum Kind {
        TEXT,
        NUMBER,
        LITERAL
    }
}
