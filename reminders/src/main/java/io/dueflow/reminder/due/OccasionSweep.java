package io.dueflow.reminder.due;

import io.dueflow.messages.calendar.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plans the reminders that occasions call for. */
public final class OccasionSweep {

    private static final Logger LOG = LoggerFactory.getLogger(OccasionSweep.class);
    private static final int BATCH = 50;
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final long COMMAND_TIMEOUT_SECONDS = 30;

    private final OccasionTable table;
    private final EventStore events;
    private final WorkingDays days;
    private final CommandGateway commands;
    private final Clock clock;

    public OccasionSweep(
            OccasionTable table, EventStore events, WorkingDays days, CommandGateway commands, Clock clock) {
        this.table = table;
        this.events = events;
        this.days = days;
        this.commands = commands;
        this.clock = clock;
    }

    /** Ends when nothing more is due. What cannot be planned holds up no other; it is found again when its lease ends. */
    public void sweep() {
        List<Occasion> due;
        do {
            var now = clock.instant();
            due = table.claimDue(now, now.plus(LEASE), BATCH);
            due.forEach(this::planOrLeave);
        } while (due.size() == BATCH);
    }

    private void planOrLeave(Occasion occasion) {
        try {
            plan(occasion);
        } catch (RuntimeException e) {
            LOG.warn("no reminder could be planned for {}, which is tried again", occasion, e);
        }
    }

    private void plan(Occasion occasion) {
        occasion.reminder(InstallmentStory.read(events, occasion.projectNo(), occasion.period()), days)
                .ifPresent(reminder -> commands.sendAndWait(reminder, COMMAND_TIMEOUT_SECONDS, TimeUnit.SECONDS));
        table.delete(occasion);
    }
}
