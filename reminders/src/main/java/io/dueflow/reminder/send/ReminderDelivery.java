package io.dueflow.reminder.send;

import io.dueflow.messages.Shanghai;
import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.reminder.DropReason;
import io.dueflow.messages.reminder.DropReminder;
import io.dueflow.messages.reminder.ReminderAnswer;
import io.dueflow.messages.reminder.ReminderCommand;
import io.dueflow.reminder.ReminderHours;
import io.dueflow.reminder.directory.BorrowerDirectory;
import io.dueflow.reminder.directory.DirectorySilent;
import io.dueflow.reminder.directory.Mobile;
import io.dueflow.reminder.text.ReminderText;
import io.dueflow.reminder.text.TruthOfADay;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes on with one reminder: looks whether it still makes sense and may be sent now, hands it over, sends it and notes
 * what came of it. Whatever breaks off in between is found again when the lease of its row ends.
 */
public final class ReminderDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderDelivery.class);
    private static final long COMMAND_TIMEOUT_SECONDS = 30;

    private final ReminderTable table;
    private final ReminderHours hours;
    private final WorkingDays days;
    private final AmountOwed amountOwed;
    private final BorrowerDirectory directory;
    private final NumberPast numbers;
    private final TextProvider provider;
    private final RetryPause retries;
    private final CommandGateway commands;
    private final Clock clock;

    public ReminderDelivery(
            ReminderTable table,
            ReminderHours hours,
            WorkingDays days,
            AmountOwed amountOwed,
            BorrowerDirectory directory,
            NumberPast numbers,
            TextProvider provider,
            RetryPause retries,
            CommandGateway commands,
            Clock clock) {
        this.table = table;
        this.hours = hours;
        this.days = days;
        this.amountOwed = amountOwed;
        this.directory = directory;
        this.numbers = numbers;
        this.provider = provider;
        this.retries = retries;
        this.commands = commands;
        this.clock = clock;
    }

    void goOn(OutstandingReminder reminder) {
        var now = clock.instant();
        var quietUntil = hours.endOfQuiet(now);
        if (reminder.handedOver()) {
            // Whoever handed it over is gone or cannot write; the provider has no way of being asked by our number.
            drop(
                    reminder,
                    reminder.drop(DropReason.OUTCOME_UNKNOWN, "it broke off between handing over and noting it"));
        } else if (!new TruthOfADay(Shanghai.dateOf(now), days).allows(reminder.kind(), reminder.dueDate())) {
            drop(reminder, reminder.drop(DropReason.TOO_LATE, null));
        } else if (quietUntil.isPresent()) {
            table.postpone(reminder, quietUntil.get());
        } else {
            sendIfOwed(reminder, now);
        }
    }

    private void sendIfOwed(OutstandingReminder reminder, Instant now) {
        var owed = amountOwed.of(reminder);
        if (!owed.isPositive()) {
            drop(reminder, reminder.drop(DropReason.NOTHING_OWED, null));
            return;
        }
        var text = new ReminderText(reminder.kind(), reminder.dueDate(), days.onOrAfter(reminder.dueDate()), owed);
        try {
            var mobile = directory.mobileOf(reminder.borrowerConsumerId());
            if (mobile.isPresent()) {
                sendWithinLimits(reminder, mobile.get(), text, now);
            } else {
                drop(reminder, reminder.drop(DropReason.NO_NUMBER, null));
            }
        } catch (DirectorySilent e) {
            lookUpAgain(reminder, e, now);
        }
    }

    private void lookUpAgain(OutstandingReminder reminder, DirectorySilent silent, Instant now) {
        LOG.warn("{}: {}", reminder.id(), silent.getMessage());
        retries.after(reminder.lookups() + 1)
                .ifPresentOrElse(
                        pause -> table.lookedUpInVain(reminder, now.plus(pause)),
                        () -> drop(reminder, reminder.drop(DropReason.NO_DIRECTORY, silent.getMessage())));
    }

    private void sendWithinLimits(OutstandingReminder reminder, Mobile mobile, ReminderText text, Instant now) {
        numbers.take(mobile, text, now)
                .ifPresentOrElse(
                        notBefore -> table.postpone(reminder, notBefore), () -> handOver(reminder, mobile, text));
    }

    /** Only who is answered that it is done may send; a repeat, another node or a stale row is answered otherwise. */
    private void handOver(OutstandingReminder reminder, Mobile mobile, ReminderText text) {
        switch (send(reminder.handOver(text.owed()))) {
            case DONE ->
                note(
                        reminder,
                        mobile,
                        provider.send(mobile, text, reminder.reference()).hiding(mobile));
            case ENDED -> table.ended(reminder.id());
            case IGNORED -> LOG.debug("{} is at another attempt", reminder.id());
        }
    }

    private void note(OutstandingReminder reminder, Mobile mobile, TextOutcome outcome) {
        if (outcome instanceof TextOutcome.Sent sent) {
            send(reminder.sent(sent.serialNo()));
        } else if (outcome instanceof TextOutcome.NotSent notSent) {
            LOG.warn("{} to {}: not sent, {} {}", reminder.id(), mobile, notSent.code(), notSent.reason());
            send(reminder.failed(notSent, retryAt(reminder, notSent)));
        } else if (outcome instanceof TextOutcome.Unknown unknown) {
            LOG.warn("{} to {}: not known whether it was sent, {}", reminder.id(), mobile, unknown.symptom());
            send(reminder.unknown(unknown.symptom()));
        }
    }

    private Instant retryAt(OutstandingReminder reminder, TextOutcome.NotSent notSent) {
        return notSent.again()
                ? retries.after(reminder.nextAttempt())
                        .map(clock.instant()::plus)
                        .orElse(null)
                : null;
    }

    private void drop(OutstandingReminder reminder, DropReminder drop) {
        if (send(drop) == ReminderAnswer.ENDED) {
            table.ended(reminder.id());
        }
    }

    private ReminderAnswer send(ReminderCommand command) {
        return commands.sendAndWait(command, COMMAND_TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
}
