package io.dueflow.saga.duedate;

import io.dueflow.messages.run.DueDateRunOpened;
import io.dueflow.messages.run.DueDateRunScheduled;
import io.dueflow.messages.run.DueDateRunSwept;
import io.dueflow.messages.run.FinishShard;
import io.dueflow.messages.run.OpenDueDateRun;
import io.dueflow.messages.run.ScheduleDueDateRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.gateway.EventGateway;

/**
 * What the commands of a run promise, without the module that keeps the promise: a date is scheduled once, opened for
 * one round at a time, and swept when all its shards are finished.
 */
final class RunsByContract {

    private final List<LocalDate> scheduled = new ArrayList<>();
    private final List<LocalDate> openings = new ArrayList<>();
    private final List<LocalDate> swept = new ArrayList<>();
    private final Map<LocalDate, Integer> unfinishedShards = new HashMap<>();
    private EventGateway events;

    RunsByContract publishingTo(EventGateway gateway) {
        events = gateway;
        return this;
    }

    List<LocalDate> scheduled() {
        return scheduled;
    }

    List<LocalDate> openings() {
        return openings;
    }

    List<LocalDate> swept() {
        return swept;
    }

    @CommandHandler
    void handle(ScheduleDueDateRun command) {
        if (!scheduled.contains(command.businessDate())) {
            scheduled.add(command.businessDate());
            events.publish(new DueDateRunScheduled(command.businessDate(), command.opensAt()));
        }
    }

    @CommandHandler
    void handle(OpenDueDateRun command) {
        var date = command.businessDate();
        if (unfinishedShards.getOrDefault(date, 0) == 0) {
            openings.add(date);
            unfinishedShards.put(date, command.shards());
            var round = (int) openings.stream().filter(date::equals).count();
            events.publish(new DueDateRunOpened(date, round, command.shards()));
        }
    }

    @CommandHandler
    void handle(FinishShard command) {
        if (unfinishedShards.merge(command.businessDate(), -1, Integer::sum) == 0) {
            swept.add(command.businessDate());
            events.publish(new DueDateRunSwept(command.businessDate(), command.round(), command.started()));
        }
    }
}
