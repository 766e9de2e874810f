package io.dueflow.command.receivable;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dueflow.command.CommandRefused;
import io.dueflow.command.EventParts;
import io.dueflow.command.schedule.SharedPeriod;
import io.dueflow.messages.receivable.MarkReceived;
import io.dueflow.messages.receivable.ReceivableId;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableReceived;
import io.dueflow.messages.receivable.ReceivableShare;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** What the investors of a project are owed for one period (应收), received by all of them at once. */
@Aggregate
public class Receivable {

    @AggregateIdentifier
    private String receivableId;

    private OpenedShares opened = OpenedShares.NONE;
    private String receivedBy;

    Receivable() {}

    public Receivable(String projectNo, SharedPeriod period) {
        List<List<ReceivableShare>> parts = EventParts.of(period.shares());
        for (int part = 1; part <= parts.size(); part++) {
            apply(new ReceivableOpened(
                    projectNo, period.due().period(), period.due().dueDate(), part, parts.size(), parts.get(part - 1)));
        }
    }

    @EventSourcingHandler
    void on(ReceivableOpened event) {
        receivableId = new ReceivableId(event.projectNo(), event.period()).toString();
        opened = opened.plus(event);
    }

    /**
     * Closes the receivable. A repeat with the same request number changes nothing.
     *
     * @throws CommandRefused where another request has paid the investors before, or not all shares are known
     */
    @CommandHandler
    void handle(MarkReceived command) {
        refuseContradiction(command);
        if (receivedBy == null) {
            apply(new ReceivableReceived(
                    command.projectNo(),
                    command.period(),
                    command.requestNo(),
                    opened.tenders(),
                    opened.principal(),
                    opened.interest(),
                    opened.commission()));
        }
    }

    private void refuseContradiction(MarkReceived command) {
        String name = "The receivable of project " + command.projectNo() + ", period " + command.period() + ",";
        if (command.requestNo() == null) {
            throw new CommandRefused(name + " is received by a request to the bank, but none is named.");
        }
        if (!opened.isComplete()) {
            throw new CommandRefused(name + " is not fully opened.");
        }
        if (receivedBy != null && !receivedBy.equals(command.requestNo())) {
            throw new CommandRefused(name + " was received by request " + receivedBy + " and cannot be received by "
                    + command.requestNo() + " as well.");
        }
    }

    @EventSourcingHandler
    void on(ReceivableReceived event) {
        receivedBy = event.requestNo();
    }
}
