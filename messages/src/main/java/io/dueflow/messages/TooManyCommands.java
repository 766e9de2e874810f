package io.dueflow.messages;

/** More commands wait than may; this one was not taken, and may be sent again. */
public final class TooManyCommands extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManyCommands(int bound) {
        super(bound + " commands wait already; this one was not taken and may be sent again.");
    }
}
