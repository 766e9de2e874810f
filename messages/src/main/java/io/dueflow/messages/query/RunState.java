package io.dueflow.messages.query;

/** Where the run of a business date stands. */
public enum RunState {
    /** It will open by itself. */
    SCHEDULED,
    /** Something of it is being started or is on its way. */
    RUNNING,
    /** All that was due has been started, and each attempt has ended. */
    COMPLETE
}
