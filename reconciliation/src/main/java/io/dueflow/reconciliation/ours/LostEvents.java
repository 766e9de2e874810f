package io.dueflow.reconciliation.ours;

/** Events are gone without which those that follow cannot be told. The message names the stream, for people. */
public final class LostEvents extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostEvents(String stream) {
        super("The stream " + stream
                + " does not begin with a request: events of it are lost, and dueflow verify --store "
                + "says since when. Nothing was changed.");
    }
}
