package io.dueflow.evidence.check;

/** In which way the store is not what was sealed. */
public enum Tampering {
    /** The event at a place is not the one that was sealed there. */
    EVENT_CHANGED,
    /** An event that was sealed is not there any more. */
    EVENT_REMOVED,
    /** An event is there that was not when its place was sealed. */
    EVENT_INSERTED,
    /** An event follows upon one that is not there. */
    STREAM_BROKEN,
    /** The recorded hashes are not those that were sealed. */
    HASHES_ALTERED,
    /** A seal does not follow from the one before it and from what it seals. */
    SEAL_ALTERED,
    /** A number between two seals has none. */
    SEAL_MISSING
}
