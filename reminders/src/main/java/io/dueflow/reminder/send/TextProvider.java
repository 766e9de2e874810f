package io.dueflow.reminder.send;

import io.dueflow.reminder.directory.Mobile;
import io.dueflow.reminder.text.ReminderText;

/** Sends texts. */
public interface TextProvider {

    /**
     * Sends a text once and tells what is known of it. Throws nothing: whatever goes wrong is one of the outcomes.
     *
     * @param reference ours, for people who compare the provider's records with our events
     */
    TextOutcome send(Mobile mobile, ReminderText text, String reference);
}
