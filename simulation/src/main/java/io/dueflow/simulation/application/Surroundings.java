package io.dueflow.simulation.application;

import io.dueflow.bank.gateway.call.BankExchange;
import io.dueflow.command.installment.OverduePolicy;
import io.dueflow.saga.duedate.DueDateRunSettings;
import io.dueflow.simulation.bank.WorldBank;
import io.dueflow.simulation.bank.WorldKeys;
import io.dueflow.simulation.world.Agenda;
import io.dueflow.simulation.world.Story;
import io.dueflow.simulation.world.WorldClock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The world as a process finds it.
 *
 * @param line what of ours lies between the gateway and the bank; in a test it may be broken on purpose
 * @param listener is told each event that was committed
 */
public record Surroundings(
        Agenda agenda,
        WorldClock clock,
        Story story,
        WorldBank bank,
        WorldKeys keys,
        KeptDeadlines deadlines,
        DueDateRunSettings run,
        OverduePolicy overdue,
        UnaryOperator<BankExchange> line,
        Consumer<Object> listener) {

    void happened(Object event) {
        story.tell("app", event.toString());
        listener.accept(event);
    }
}
