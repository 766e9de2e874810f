package io.dueflow.command.receivable;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dueflow.command.CommandRefused;
import io.dueflow.command.EventParts;
import io.dueflow.command.schedule.SharedPeriod;
import io.dueflow.messages.Closing;
import io.dueflow.messages.receivable.CloseReceivable;
import io.dueflow.messages.receivable.LateFeeShared;
import io.dueflow.messages.receivable.MarkReceived;
import io.dueflow.messages.receivable.ReceivableClosed;
import io.dueflow.messages.receivable.ReceivableCommand;
import io.dueflow.messages.receivable.ReceivableId;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableReceived;
import io.dueflow.messages.receivable.ReceivableShare;
import io.dueflow.messages.receivable.ShareLateFee;
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

    private final OpenedShares opened = new OpenedShares();
    private final LateFees lateFees = new LateFees();
    private String receivedBy;
    private Closing closing;

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
        opened.add(event);
    }

    /**
     * Shares a late fee among the investors. A repeat with the same request number changes nothing.
     *
     * @throws CommandRefused where there is no fee, or not all shares are known
     */
    @CommandHandler
    void handle(ShareLateFee command) {
        refuseWithoutShares(command);
        if (command.lateFee() == null || !command.lateFee().isPositive()) {
            throw new CommandRefused(name(command) + " has no late fee to share: " + command.lateFee() + ".");
        }
        if (!lateFees.areSharedFor(command.requestNo())) {
            var parts = EventParts.of(opened.shared(command.lateFee()));
            for (int part = 1; part <= parts.size(); part++) {
                apply(new LateFeeShared(
                        command.projectNo(),
                        command.period(),
                        command.requestNo(),
                        part,
                        parts.size(),
                        parts.get(part - 1)));
            }
        }
    }

    @EventSourcingHandler
    void on(LateFeeShared event) {
        lateFees.shared(event);
    }

    /**
     * Ends the receivable by the bank's payment. A repeat with the same request number changes nothing.
     *
     * @throws CommandRefused where another request has paid the investors before, it was closed, or not all shares are
     *     known
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
                    opened.commission(),
                    lateFees.of(command.requestNo())));
        }
    }

    private void refuseContradiction(MarkReceived command) {
        if (command.requestNo() == null) {
            throw new CommandRefused(name(command) + " is received by a request to the bank, but none is named.");
        }
        refuseWithoutShares(command);
        if (closing != null) {
            throw new CommandRefused(name(command) + " was closed as " + closing + " and cannot be received as well.");
        }
        if (receivedBy != null && !receivedBy.equals(command.requestNo())) {
            throw new CommandRefused(name(command) + " was received by request " + receivedBy
                    + " and cannot be received by " + command.requestNo() + " as well.");
        }
    }

    private void refuseWithoutShares(ReceivableCommand command) {
        if (!opened.isComplete()) {
            throw new CommandRefused(name(command) + " is not fully opened.");
        }
    }

    private static String name(ReceivableCommand command) {
        return "The receivable of project " + command.projectNo() + ", period " + command.period() + ",";
    }

    @EventSourcingHandler
    void on(ReceivableReceived event) {
        receivedBy = event.requestNo();
    }

    /**
     * Ends the receivable without the bank. A repeat changes nothing.
     *
     * @throws CommandRefused where the bank has paid the investors before
     */
    @CommandHandler
    void handle(CloseReceivable command) {
        if (receivedBy != null) {
            throw new CommandRefused(
                    name(command) + " was received by request " + receivedBy + " and cannot be closed as well.");
        }
        if (closing == null) {
            apply(new ReceivableClosed(command.projectNo(), command.period(), command.closing(), command.caseNo()));
        }
    }

    @EventSourcingHandler
    void on(ReceivableClosed event) {
        closing = event.closing();
    }
}
