package io.dueflow.messages.run;

/** Why a round of a run is opened. */
public enum Occasion {
    /** Its hour has come: what was refused is tried again only where its next try is due. */
    HOUR,
    /** A person wants it: what was refused for lack of money is tried again, whenever its next try would be. */
    BY_HAND
}
