package io.dueflow.command.financeorder;

import static io.dueflow.messages.financeorder.FinanceOrderStatus.EARNING_INTEREST;
import static io.dueflow.messages.financeorder.FinanceOrderStatus.EXITED;
import static io.dueflow.messages.financeorder.FinanceOrderStatus.EXITING;
import static io.dueflow.messages.financeorder.FinanceOrderStatus.PLACED;
import static io.dueflow.messages.financeorder.FinanceOrderStatus.PURCHASED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dueflow.command.CommandRefused;
import io.dueflow.messages.financeorder.ApproveExit;
import io.dueflow.messages.financeorder.AssignTender;
import io.dueflow.messages.financeorder.ExitApproved;
import io.dueflow.messages.financeorder.ExitFinanceOrder;
import io.dueflow.messages.financeorder.FinanceOrderCommand;
import io.dueflow.messages.financeorder.FinanceOrderExited;
import io.dueflow.messages.financeorder.FinanceOrderId;
import io.dueflow.messages.financeorder.FinanceOrderPlaced;
import io.dueflow.messages.financeorder.FinanceOrderPurchased;
import io.dueflow.messages.financeorder.FinanceOrderRenewed;
import io.dueflow.messages.financeorder.FinanceOrderStatus;
import io.dueflow.messages.financeorder.InterestStarted;
import io.dueflow.messages.financeorder.PlaceFinanceOrder;
import io.dueflow.messages.financeorder.PurchaseFinanceOrder;
import io.dueflow.messages.financeorder.RenewFinanceOrder;
import io.dueflow.messages.financeorder.StartInterest;
import io.dueflow.messages.financeorder.TenderJoined;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * What an investor has put in (理财单), from the order to the exit.
 *
 * <p>Each command says whether it has changed something. One with the content of what is there changes nothing, however
 * far the order has come since; one with other content is refused. All of them are handled on an order that is not
 * there, so that it is a refusal as well.
 */
@Aggregate
public class FinanceOrder {

    @AggregateIdentifier
    private String financeOrderId;

    private FinanceOrderStatus status;
    private FinanceOrderPlaced placed;
    private FinanceOrderPurchased purchased;
    private InterestStarted started;
    private final Map<String, FinanceOrderRenewed> renewals = new HashMap<>();
    private LocalDate endDate;
    private ExitApproved approved;
    private FinanceOrderExited exited;

    FinanceOrder() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(PlaceFinanceOrder command) {
        CommandIsWellFormed.check(command);
        var event = new FinanceOrderPlaced(
                command.financeId(),
                command.userId(),
                command.investAmount(),
                command.channelCode(),
                command.productType(),
                command.productName(),
                command.purchaseId(),
                command.createDate());
        if (isRepeat(event, placed, "placed")) {
            return false;
        }
        apply(event);
        return true;
    }

    @EventSourcingHandler
    void on(FinanceOrderPlaced event) {
        financeOrderId = new FinanceOrderId(event.financeId()).toString();
        status = PLACED;
        placed = event;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(PurchaseFinanceOrder command) {
        refuseUnknown(command);
        CommandIsWellFormed.check(command);
        var event = new FinanceOrderPurchased(
                command.financeId(),
                command.incomeRate().stripTrailingZeros(),
                command.sequestDate(),
                command.closurePeriod(),
                command.productCycle());
        if (isRepeat(event, purchased, "purchased")) {
            return false;
        }
        refuseUnless(EnumSet.of(PLACED), "be purchased");
        fields().check("sequestDate", event.sequestDate(), new DateIsNotBefore("createDate", placed.createDate()));
        apply(event);
        return true;
    }

    @EventSourcingHandler
    void on(FinanceOrderPurchased event) {
        status = PURCHASED;
        purchased = event;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(StartInterest command) {
        refuseUnknown(command);
        CommandIsWellFormed.check(command);
        var event = new InterestStarted(command.financeId(), command.beginDate(), command.endDate());
        if (isRepeat(event, started, "earning interest")) {
            return false;
        }
        refuseUnless(EnumSet.of(PURCHASED), "start to earn interest");
        fields().check("beginDate", event.beginDate(), new DateIsNotBefore("sequestDate", purchased.sequestDate()));
        apply(event);
        return true;
    }

    @EventSourcingHandler
    void on(InterestStarted event) {
        status = EARNING_INTEREST;
        started = event;
        endDate = event.endDate();
    }

    /** An order may be renewed again and again, each time for another application. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(RenewFinanceOrder command) {
        refuseUnknown(command);
        CommandIsWellFormed.check(command);
        var there = renewals.get(command.applyId());
        var event = new FinanceOrderRenewed(
                command.financeId(),
                command.applyId(),
                command.renewTime(),
                there == null ? endDate : there.oldEndDate(),
                command.newEndDate());
        if (isRepeat(event, there, "renewed for application " + command.applyId())) {
            return false;
        }
        refuseUnless(EnumSet.of(EARNING_INTEREST), "be renewed");
        fields().check("newEndDate", event.newEndDate(), new DateIsAfter("the old end date", endDate));
        apply(event);
        return true;
    }

    @EventSourcingHandler
    void on(FinanceOrderRenewed event) {
        renewals.put(event.applyId(), event);
        endDate = event.newEndDate();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(ApproveExit command) {
        refuseUnknown(command);
        CommandIsWellFormed.check(command);
        var event = new ExitApproved(command.financeId(), command.exitType(), command.endDate(), command.auditDate());
        if (isRepeat(event, approved, "approved to exit")) {
            return false;
        }
        refuseUnless(EnumSet.of(EARNING_INTEREST), "be approved to exit");
        fields().check(
                        "endDate",
                        event.endDate(),
                        new ExitDateSuitsTheTerm(event.exitType(), purchased, started.beginDate(), endDate))
                .check("auditDate", event.auditDate(), new DateIsNotBefore("beginDate", started.beginDate()));
        apply(event);
        return true;
    }

    @EventSourcingHandler
    void on(ExitApproved event) {
        status = EXITING;
        approved = event;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(ExitFinanceOrder command) {
        refuseUnknown(command);
        CommandIsWellFormed.check(command);
        var event = new FinanceOrderExited(
                command.financeId(),
                command.fundDirection(),
                command.totalAmount(),
                command.incomeRate().stripTrailingZeros(),
                command.exitDate());
        if (isRepeat(event, exited, "exited")) {
            return false;
        }
        refuseUnless(EnumSet.of(EXITING), "exit");
        fields().check("exitDate", event.exitDate(), new DateIsNotBefore("the approved endDate", approved.endDate()))
                .check("exitDate", event.exitDate(), new DateIsNotBefore("auditDate", approved.auditDate()));
        apply(event);
        return true;
    }

    @EventSourcingHandler
    void on(FinanceOrderExited event) {
        status = EXITED;
        exited = event;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(AssignTender command, AssignedTenders tenders) throws Exception {
        refuseUnknown(command);
        CommandIsWellFormed.check(command);
        if (tenders.belongs(command)) {
            return false;
        }
        refuseUnless(EnumSet.of(PURCHASED, EARNING_INTEREST, EXITING), "be assigned a tender");
        tenders.assign(command);
        apply(new TenderJoined(command.financeId(), command.projectNo(), command.tenderNo()));
        return true;
    }

    private void refuseUnknown(FinanceOrderCommand command) {
        if (placed == null) {
            throw new CommandRefused("There is no finance order " + command.financeId() + ".", "financeId");
        }
    }

    private <E extends Record> boolean isRepeat(E asked, E there, String done) {
        if (there == null) {
            return false;
        }
        var different = DifferentFields.between(asked, there);
        if (!different.isEmpty()) {
            throw new CommandRefused(
                    name() + " is already " + done + " with other content: " + String.join(", ", different)
                            + "; its status is " + status + ".",
                    different.get(0));
        }
        return true;
    }

    private void refuseUnless(Set<FinanceOrderStatus> allowed, String what) {
        if (!allowed.contains(status)) {
            var names = allowed.stream().map(Enum::name).collect(Collectors.joining(" or "));
            throw new CommandRefused(
                    name() + " cannot " + what + ": its status is " + status + ", not " + names + ".", "status");
        }
    }

    private Fields fields() {
        return new Fields(placed.financeId());
    }

    private String name() {
        return "Finance order " + placed.financeId();
    }
}
