package io.dueflow.eventstore.joint;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** The smallest aggregate that can be written to again and again. */
@Aggregate
class Notebook {

    record Note(@TargetAggregateIdentifier String notebook, String text) {}

    record Noted(String notebook, String text, int number) {}

    @AggregateIdentifier
    private String notebook;

    private int notes;

    Notebook() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Note command) {
        if (command.text().equals("refused")) {
            throw new IllegalArgumentException("this cannot be noted");
        }
        AggregateLifecycle.apply(new Noted(command.notebook(), command.text(), notes + 1));
    }

    @EventSourcingHandler
    void on(Noted event) {
        notebook = event.notebook();
        notes = event.number();
    }
}
