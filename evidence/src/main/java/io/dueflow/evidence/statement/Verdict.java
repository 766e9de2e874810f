package io.dueflow.evidence.statement;

import java.util.List;

/** What can be said of a statement or of the store, and why. */
public record Verdict(Outcome outcome, List<String> words) {

    /** Whether something is genuine; in the order of the exit codes. */
    public enum Outcome {
        GENUINE,
        NOT_GENUINE,
        CANNOT_TELL
    }

    /** 0 genuine, 1 not, 2 cannot tell. */
    public int exitCode() {
        return outcome.ordinal();
    }
}
