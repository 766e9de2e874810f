package io.dueflow.reminder.send;

import io.dueflow.reminder.directory.Mobile;
import io.dueflow.reminder.text.ReminderText;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what came of the texts that were given to the provider. */
public final class CountedTexts implements TextProvider {

    private final TextProvider provider;
    private final Counter sent;
    private final Counter notSent;
    private final Counter unknown;

    public CountedTexts(TextProvider provider, MeterRegistry registry) {
        this.provider = provider;
        this.sent = counter("sent").register(registry);
        this.notSent = counter("not_sent").register(registry);
        this.unknown = counter("unknown").register(registry);
    }

    private static Counter.Builder counter(String outcome) {
        return Counter.builder("dueflow.reminders.texts")
                .description("Texts to borrowers that were given to the provider")
                .tag("outcome", outcome);
    }

    @Override
    public TextOutcome send(Mobile mobile, ReminderText text, String reference) {
        var outcome = provider.send(mobile, text, reference);
        of(outcome).increment();
        return outcome;
    }

    private Counter of(TextOutcome outcome) {
        if (outcome instanceof TextOutcome.Sent) {
            return sent;
        }
        return outcome instanceof TextOutcome.NotSent ? notSent : unknown;
    }
}
