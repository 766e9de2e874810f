package io.dueflow.loanimport;

/** What an import is doing. */
public enum ImportStep {
    /** Reading and checking the whole book; nothing has gone in. */
    READING,
    /** Activating the plans of the good projects. */
    ACTIVATING
}
