package io.dueflow.query.rebuild;

/** It was broken off, or another node has taken it up. */
final class RebuildStopped extends RuntimeException {

    RebuildStopped() {
        super("The rebuild was broken off.", null, false, false);
    }
}
