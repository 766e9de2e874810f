package io.dueflow.eventstore.seen;

/** What is said to be mended was not missed; nothing was noted. */
public final class NotMissed extends RuntimeException {

    NotMissed(String reason) {
        super(reason);
    }
}
