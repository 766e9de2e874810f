package io.dueflow.loanimport.activate;

/** What became of one good project of a loan book. */
public sealed interface ActivationOutcome {

    /** Its plan is new. */
    record Imported() implements ActivationOutcome {}

    /** Its plan was there, with the same content. */
    record Unchanged() implements ActivationOutcome {}

    /** A rule refused it; a repeat comes to the same. */
    record Rejected(String reason) implements ActivationOutcome {}

    /** It is not known whether its plan is there; the import can be repeated. */
    record Failed(String reason) implements ActivationOutcome {}
}
