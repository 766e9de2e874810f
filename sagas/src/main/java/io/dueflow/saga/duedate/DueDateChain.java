package io.dueflow.saga.duedate;

import io.dueflow.messages.Shanghai;
import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.run.ScheduleDueDateRun;
import io.dueflow.saga.AnsweredCommands;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The chain of working days, each of which schedules the next; it needs a first one. */
@Component
public class DueDateChain {

    private final AnsweredCommands commands;
    private final DueDateRunSettings settings;
    private final WorkingDays days;
    private final Clock clock;

    public DueDateChain(AnsweredCommands commands, DueDateRunSettings settings, WorkingDays days, Clock clock) {
        this.commands = commands;
        this.settings = settings;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Schedules the run of today or of the next working day; past its hour, it opens at once. To be called at every
     * start: a date is scheduled only once, so a chain that stood still catches up on the days it missed and joins the
     * one that begins here.
     */
    public void plant() {
        var hours = settings.hours();
        var first = days.onOrAfter(Shanghai.dateOf(clock.instant()));
        commands.send(new ScheduleDueDateRun(first, hours.opening(first)));
    }
}
