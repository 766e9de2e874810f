package io.dueflow.saga.duedate;

import io.dueflow.messages.run.ScheduleDueDateRun;
import io.dueflow.saga.AnsweredCommands;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The chain of business dates, each of which schedules the next; it needs a first one. */
@Component
public class DueDateChain {

    private final AnsweredCommands commands;
    private final DueDateRunSettings settings;
    private final Clock clock;

    public DueDateChain(AnsweredCommands commands, DueDateRunSettings settings, Clock clock) {
        this.commands = commands;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Schedules today's run; past its hour, it opens at once. To be called at every start: a date is scheduled only
     * once, so a chain that stood still catches up on the days it missed and joins the one that begins here.
     */
    public void plant() {
        var hours = settings.hours();
        var today = hours.businessDate(clock.instant());
        commands.send(new ScheduleDueDateRun(today, hours.opening(today)));
    }
}
