package io.dueflow.evidence.statement;

import java.util.List;

/** What can be said of a statement, and why. */
public record Verdict(Outcome outcome, List<String> words) {

    /** Whether a statement is genuine. */
    public enum Outcome {
        GENUINE,
        NOT_GENUINE,
        CANNOT_TELL
    }
}
