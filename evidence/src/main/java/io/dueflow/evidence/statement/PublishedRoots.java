package io.dueflow.evidence.statement;

import io.dueflow.evidence.hash.Hash;
import io.dueflow.evidence.seal.Seal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was published of the seals, and is known from somewhere else than the statement.
 *
 * @param roots single roots, each of which has to be among the statement's
 * @param seals whole seals; those with the same number have to be the same
 */
public record PublishedRoots(Set<Hash> roots, List<Seal> seals) {

    public static final PublishedRoots NONE = new PublishedRoots(Set.of(), List.of());

    boolean isEmpty() {
        return roots.isEmpty() && seals.isEmpty();
    }

    /** What of it the seals contradict. */
    public Optional<String> contradiction(List<Seal> told) {
        var beside = beside(told);
        if (beside.isPresent()) {
            return beside.map(root -> "No seal here has the root " + root + ".");
        }
        return told.stream()
                .filter(seal ->
                        seals.stream().anyMatch(published -> published.no() == seal.no() && !published.equals(seal)))
                .findFirst()
                .map(seal -> "Seal " + seal.no() + " of " + seal.date() + " is not the one that was published.");
    }

    boolean hasRootBeside(List<Seal> told) {
        return beside(told).isPresent();
    }

    private Optional<Hash> beside(List<Seal> told) {
        return roots.stream()
                .filter(root -> told.stream().noneMatch(seal -> seal.root().equals(root)))
                .findFirst();
    }

    /** A seal that was published and is not among the given ones, as where the newest were cut off. */
    public Optional<String> missing(List<Seal> told) {
        return seals.stream()
                .filter(seal -> told.stream().noneMatch(other -> other.no() == seal.no()))
                .findFirst()
                .map(seal -> "Seal " + seal.no() + " of " + seal.date() + " was published and is not there.");
    }

    /** The number of the newest seal that is published; it vouches for all before it. 0 where there is none. */
    public long newest(List<Seal> told) {
        return told.stream()
                .filter(seal -> roots.contains(seal.root()) || seals.contains(seal))
                .mapToLong(Seal::no)
                .max()
                .orElse(0);
    }
}
