package io.dueflow.evidence.hash;

/** What is claimed does not follow from the evidence; says what and why. */
public final class NotProved extends RuntimeException {

    public NotProved(String reason) {
        super(reason);
    }
}
