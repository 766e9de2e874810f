package io.dueflow.reminder.send;

import io.dueflow.reminder.directory.Mobile;

/** What is known of a text that was given to the provider. */
public sealed interface TextOutcome {

    /** The same without the number, which the provider may repeat in its words and which no event is to hold. */
    default TextOutcome hiding(Mobile mobile) {
        return this;
    }

    /** @param serialNo the provider's number for the text */
    record Sent(String serialNo) implements TextOutcome {}

    /**
     * The provider certainly sent nothing.
     *
     * @param again whether a further try may have another end
     */
    record NotSent(String code, String reason, boolean again) implements TextOutcome {
        @Override
        public TextOutcome hiding(Mobile mobile) {
            return new NotSent(code, mobile.hiddenIn(reason), again);
        }
    }

    /** The provider may or may not have sent it. */
    record Unknown(String symptom) implements TextOutcome {
        @Override
        public TextOutcome hiding(Mobile mobile) {
            return new Unknown(mobile.hiddenIn(symptom));
        }
    }
}
