package io.dueflow.evidence.check;

import io.dueflow.evidence.seal.Seal;
import java.util.ArrayList;
import java.util.List;

/** What is found about one seal; all of it is counted, some of it kept. */
final class Findings {

    private static final int KEPT = 100;

    private final Seal seal;
    private final List<Finding> kept = new ArrayList<>();
    private long total;

    Findings(Seal seal) {
        this.seal = seal;
    }

    void add(Tampering kind, Long place, String stream, String words) {
        total++;
        if (kept.size() < KEPT) {
            kept.add(new Finding(kind, seal.no(), seal.date(), place, stream, words));
        }
    }

    void ofSeal(Tampering kind, String words) {
        add(kind, null, null, words);
    }

    CheckedSeal close() {
        return new CheckedSeal(seal, total, List.copyOf(kept));
    }
}
