package io.dueflow.reminder.send;

/** What is known of a text that was given to the provider. */
public sealed interface TextOutcome {

    /** @param serialNo the provider's number for the text */
    record Sent(String serialNo) implements TextOutcome {}

    /**
     * The provider certainly sent nothing.
     *
     * @param again whether a further try may have another end
     */
    record NotSent(String code, String reason, boolean again) implements TextOutcome {}

    /** The provider may or may not have sent it. */
    record Unknown(String symptom) implements TextOutcome {}
}
