package io.dueflow.evidence.hash;

import java.time.LocalDate;

/** The hash that binds a seal to the one before it. */
public final class SealHash {

    private SealHash() {}

    public static Hash of(
            Hash previous, long no, LocalDate date, long events, long firstPlace, long lastPlace, Hash tree) {
        return Digest.of(Digest.SEAL)
                .add(previous)
                .add(no)
                .add(date.toString())
                .add(events)
                .add(firstPlace)
                .add(lastPlace)
                .add(tree)
                .end();
    }
}
