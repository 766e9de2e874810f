package io.dueflow.reminder;

import static io.dueflow.messages.reminder.ReminderAnswer.DONE;
import static io.dueflow.messages.reminder.ReminderAnswer.ENDED;
import static io.dueflow.messages.reminder.ReminderAnswer.IGNORED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dueflow.messages.reminder.DropReason;
import io.dueflow.messages.reminder.DropReminder;
import io.dueflow.messages.reminder.HandOverReminder;
import io.dueflow.messages.reminder.MarkReminderFailed;
import io.dueflow.messages.reminder.MarkReminderSent;
import io.dueflow.messages.reminder.PlanReminder;
import io.dueflow.messages.reminder.ReminderAnswer;
import io.dueflow.messages.reminder.ReminderDropped;
import io.dueflow.messages.reminder.ReminderFailed;
import io.dueflow.messages.reminder.ReminderHandedOver;
import io.dueflow.messages.reminder.ReminderPlanned;
import io.dueflow.messages.reminder.ReminderSent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * One reminder (提醒) of a borrower, for a due date and of a kind. Each attempt is handed over once, to one caller, and
 * the next one only after the last has certainly sent nothing: so the borrower gets at most one text of it.
 */
@Aggregate
public class Reminder {

    private enum State {
        WAITING,
        HANDED_OVER,
        UNKNOWN,
        ENDED
    }

    @AggregateIdentifier
    private String reminderId;

    private State state;
    private int attempt;

    Reminder() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public ReminderAnswer handle(PlanReminder command) {
        if (state != null) {
            return IGNORED;
        }
        apply(new ReminderPlanned(
                command.borrowerUserNo(), command.borrowerConsumerId(), command.dueDate(), command.kind()));
        return DONE;
    }

    @CommandHandler
    public ReminderAnswer handle(HandOverReminder command) {
        if (hasEnded()) {
            return ENDED;
        }
        if (state != State.WAITING || command.attempt() != attempt + 1) {
            return IGNORED;
        }
        apply(new ReminderHandedOver(
                command.borrowerUserNo(), command.dueDate(), command.kind(), command.attempt(), command.owed()));
        return DONE;
    }

    /** Counts even where the outcome had been given up as unknown, since now it is known. */
    @CommandHandler
    public ReminderAnswer handle(MarkReminderSent command) {
        if (state == State.ENDED) {
            return ENDED;
        }
        if (state == State.WAITING || command.attempt() != attempt) {
            return IGNORED;
        }
        apply(new ReminderSent(
                command.borrowerUserNo(), command.dueDate(), command.kind(), command.attempt(), command.serialNo()));
        return DONE;
    }

    @CommandHandler
    public ReminderAnswer handle(MarkReminderFailed command) {
        if (hasEnded()) {
            return ENDED;
        }
        if (!isHandedOver(command.attempt())) {
            return IGNORED;
        }
        apply(new ReminderFailed(
                command.borrowerUserNo(),
                command.dueDate(),
                command.kind(),
                command.attempt(),
                command.code(),
                command.reason(),
                command.retryAt()));
        if (command.retryAt() == null) {
            apply(new ReminderDropped(
                    command.borrowerUserNo(),
                    command.dueDate(),
                    command.kind(),
                    command.attempt(),
                    DropReason.NOT_SENT,
                    command.reason()));
        }
        return DONE;
    }

    /** An attempt that is handed over can only be given up as unknown; one that is not has nothing unknown about it. */
    @CommandHandler
    public ReminderAnswer handle(DropReminder command) {
        if (hasEnded()) {
            return ENDED;
        }
        var unknown = command.reason() == DropReason.OUTCOME_UNKNOWN;
        if (command.attempt() != attempt || unknown != (state == State.HANDED_OVER)) {
            return IGNORED;
        }
        apply(new ReminderDropped(
                command.borrowerUserNo(),
                command.dueDate(),
                command.kind(),
                command.attempt(),
                command.reason(),
                command.detail()));
        return DONE;
    }

    private boolean hasEnded() {
        return state == State.ENDED || state == State.UNKNOWN;
    }

    private boolean isHandedOver(int ofAttempt) {
        return state == State.HANDED_OVER && attempt == ofAttempt;
    }

    @EventSourcingHandler
    void on(ReminderPlanned event) {
        reminderId = event.reminderId();
        state = State.WAITING;
    }

    @EventSourcingHandler
    void on(ReminderHandedOver event) {
        state = State.HANDED_OVER;
        attempt = event.attempt();
    }

    @EventSourcingHandler
    void on(ReminderSent event) {
        state = State.ENDED;
    }

    @EventSourcingHandler
    void on(ReminderFailed event) {
        state = State.WAITING;
    }

    @EventSourcingHandler
    void on(ReminderDropped event) {
        state = event.reason() == DropReason.OUTCOME_UNKNOWN ? State.UNKNOWN : State.ENDED;
    }
}
