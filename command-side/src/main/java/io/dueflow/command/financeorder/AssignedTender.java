package io.dueflow.command.financeorder;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dueflow.command.CommandRefused;
import io.dueflow.messages.financeorder.AssignTender;
import io.dueflow.messages.financeorder.AssignedTenderId;
import io.dueflow.messages.financeorder.TenderAssigned;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** That a tender belongs to a finance order. Being the tender's own stream, it can begin only once. */
@Aggregate
public class AssignedTender {

    @AggregateIdentifier
    private String assignedTenderId;

    private String financeId;

    AssignedTender() {}

    /**
     * Whether the tender belongs to the order already.
     *
     * @throws CommandRefused where it belongs to another order
     */
    boolean belongsTo(AssignTender command) {
        if (financeId != null && !financeId.equals(command.financeId())) {
            throw new CommandRefused(
                    "Tender " + command.tenderNo() + " of project " + command.projectNo() + " belongs to finance order "
                            + financeId + " and cannot belong to " + command.financeId() + " as well.",
                    "tenderNo");
        }
        return financeId != null;
    }

    void assign(AssignTender command) {
        apply(new TenderAssigned(command.financeId(), command.projectNo(), command.tenderNo()));
    }

    @EventSourcingHandler
    void on(TenderAssigned event) {
        assignedTenderId = new AssignedTenderId(event.projectNo(), event.tenderNo()).toString();
        financeId = event.financeId();
    }
}
