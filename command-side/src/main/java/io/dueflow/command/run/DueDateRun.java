package io.dueflow.command.run;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dueflow.command.CommandRefused;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.run.DueDateRunOpened;
import io.dueflow.messages.run.DueDateRunPutOff;
import io.dueflow.messages.run.DueDateRunScheduled;
import io.dueflow.messages.run.DueDateRunSwept;
import io.dueflow.messages.run.FinishShard;
import io.dueflow.messages.run.Occasion;
import io.dueflow.messages.run.OpenDueDateRun;
import io.dueflow.messages.run.ScheduleDueDateRun;
import io.dueflow.messages.run.ShardFinished;
import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The collection of all that is due on one business date (到期还款任务), one round at a time, each in shards. */
@Aggregate
public class DueDateRun {

    private static final int MOST_SHARDS = 64;
    /** No plan can have an installment before or after these. */
    private static final LocalDate FIRST_DATE = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST_DATE = LocalDate.of(2130, 12, 31);

    @AggregateIdentifier
    private String runId;

    private boolean scheduled;
    private Round round = Round.NONE;
    private DueDateRunPutOff putOff;

    DueDateRun() {}

    /**
     * Plans the run for a moment, also where it was opened by hand before, since it is the run that schedules the next
     * date's. Changes nothing where it is planned already.
     *
     * @throws CommandRefused where the date or the moment is missing
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ScheduleDueDateRun command) {
        if (command.businessDate() == null || command.opensAt() == null) {
            throw new CommandRefused("A run is scheduled for a business date, to open at a moment: " + command + ".");
        }
        if (!scheduled) {
            apply(new DueDateRunScheduled(command.businessDate(), command.opensAt()));
        }
    }

    @EventSourcingHandler
    void on(DueDateRunScheduled event) {
        runId = event.runId();
        scheduled = true;
    }

    /**
     * Opens the next round. While a round is being swept, one whose hour has come is put off until that is done, and one
     * by hand changes nothing.
     *
     * @throws CommandRefused where the date is missing, or it or the number of shards is out of bounds
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenDueDateRun command) {
        if (command.businessDate() == null || command.shards() < 1 || command.shards() > MOST_SHARDS) {
            throw new CommandRefused(
                    "A run is opened for a business date, in 1 to " + MOST_SHARDS + " shards: " + command + ".");
        }
        refuseImplausible(command.businessDate());
        if (round.isSwept()) {
            apply(new DueDateRunOpened(
                    command.businessDate(), round.number() + 1, command.shards(), command.occasion()));
        } else if (command.occasion() == Occasion.HOUR && putOff == null) {
            apply(new DueDateRunPutOff(command.businessDate(), round.number(), command.shards()));
        }
    }

    private static void refuseImplausible(LocalDate businessDate) {
        if (businessDate.isBefore(FIRST_DATE) || businessDate.isAfter(LAST_DATE)) {
            throw new CommandRefused(
                    "A run is opened for a business date from %s to %s, and %s is none."
                            .formatted(FIRST_DATE, LAST_DATE, businessDate),
                    "businessDate");
        }
    }

    @EventSourcingHandler
    void on(DueDateRunOpened event) {
        runId = event.runId();
        round = Round.opened(event.round(), event.shards());
        putOff = null;
    }

    @EventSourcingHandler
    void on(DueDateRunPutOff event) {
        putOff = event;
    }

    /**
     * Takes note of a shard once, and of the whole round with its last shard. A repeat, or a late one of an earlier
     * round, changes nothing. A round that was put off opens then; when its day is over, what is still due is the next
     * date's.
     *
     * @throws CommandRefused where no such round was opened, or it has no such shard
     */
    @CommandHandler
    void handle(FinishShard command, Clock clock) {
        if (command.started() < 0 || !round.mayKnow(command.round(), command.shard())) {
            throw new CommandRefused("The run of " + command.businessDate() + " has no such shard: " + command + ".");
        }
        if (round.awaits(command.round(), command.shard())) {
            apply(new ShardFinished(command.businessDate(), command.round(), command.shard(), command.started()));
            finishRound(command, clock);
        }
    }

    private void finishRound(FinishShard last, Clock clock) {
        if (!round.isSwept()) {
            return;
        }
        apply(new DueDateRunSwept(last.businessDate(), round.number(), round.started()));
        if (putOff != null && last.businessDate().equals(Shanghai.dateOf(clock.instant()))) {
            apply(new DueDateRunOpened(last.businessDate(), round.number() + 1, putOff.shards(), Occasion.HOUR));
        }
    }

    @EventSourcingHandler
    void on(ShardFinished event) {
        round = round.finished(event.shard(), event.started());
    }
}
