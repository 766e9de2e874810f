package io.dueflow.query.rebuild;

/** Another rebuild is in the way; the message says which, and what can be done about it. */
public final class RebuildUnderWay extends RuntimeException {

    RebuildUnderWay(String message) {
        super(message);
    }
}
