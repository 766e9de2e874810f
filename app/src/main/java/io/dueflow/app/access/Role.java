package io.dueflow.app.access;

/** What an account of the API may do. */
public enum Role {
    /** Ask questions. */
    READER,
    /** Ask questions, import loans and start runs. */
    OPERATOR
}
