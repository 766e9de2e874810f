package io.dueflow.simulation.application;

import io.dueflow.simulation.world.Story;

/** The life of one process, which may end at the commit of any transaction. */
final class Life {

    private final Deaths deaths;
    private final Story story;
    private boolean over;
    private int commits;

    Life(Deaths deaths, Story story) {
        this.deaths = deaths;
        this.story = story;
    }

    boolean isGoingOn() {
        return !over;
    }

    void requireGoingOn() {
        if (over) {
            throw new Crash();
        }
    }

    void committed() {
        commits++;
    }

    int commits() {
        return commits;
    }

    /** Ends here by chance. */
    void mayEnd(String where) {
        requireGoingOn();
        if (deaths.hitHere()) {
            over = true;
            story.tellFault("app", "application crash", where);
            throw new Crash();
        }
    }
}
