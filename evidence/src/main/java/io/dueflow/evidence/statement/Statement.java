package io.dueflow.evidence.statement;

import io.dueflow.evidence.hash.Hash;
import io.dueflow.evidence.seal.Seal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a statement to an investor rests on; all that can be read on its page follows from this.
 *
 * @param format names the hashes and the page; a statement of another format is read by another version
 * @param before the root before the first of the seals
 * @param seals from the first that is needed to the newest, without a gap
 * @param facts in the order of their places
 */
record Statement(
        String format,
        String investor,
        LocalDate from,
        LocalDate to,
        Instant issuedAt,
        Hash before,
        List<Seal> seals,
        List<Fact> facts) {

    static final String FORMAT = "dueflow-statement-1";

    Statement {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(investor, "investor");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(before, "before");
        seals = List.copyOf(seals);
        facts = List.copyOf(facts);
    }
}
