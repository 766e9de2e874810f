package io.dueflow.messages.query;

/** Where a message to other systems stands. */
public enum StatusMessageState {
    /** Not sent yet, or to be tried again. */
    WAITING,
    /** The broker has confirmed it. */
    SENT,
    /** Given up until an operator has it sent again; the later messages about the same wait for it. */
    FAILED
}
