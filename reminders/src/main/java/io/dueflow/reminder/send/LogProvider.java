package io.dueflow.reminder.send;

import io.dueflow.reminder.directory.Mobile;
import io.dueflow.reminder.text.ReminderText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes texts into the log, for those who have no provider. */
public final class LogProvider implements TextProvider {

    private static final Logger LOG = LoggerFactory.getLogger(LogProvider.class);

    @Override
    public TextOutcome send(Mobile mobile, ReminderText text, String reference) {
        LOG.info("Text to {}: {}", mobile, text.words());
        return new TextOutcome.Sent("log:" + reference);
    }
}
