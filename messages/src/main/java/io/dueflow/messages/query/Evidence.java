package io.dueflow.messages.query;

/** How it is known that one event came from another. */
public enum Evidence {
    /** The event names the other one. */
    RECORDED,
    /** Both were recorded as parts of one trace; the rules say which part led to which. */
    SAME_TRACE,
    /** Nothing was recorded; by the rules it can have come from nothing else. */
    FOLLOWS
}
