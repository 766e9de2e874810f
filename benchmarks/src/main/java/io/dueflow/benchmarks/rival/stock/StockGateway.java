package io.dueflow.benchmarks.rival.stock;

import io.dueflow.bank.gateway.protocol.RequestData;
import io.dueflow.bank.gateway.request.Outcome;
import io.dueflow.bank.gateway.request.RecordOutcome;
import io.dueflow.benchmarks.contender.Surroundings;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.ReceivableId;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableShare;
import java.io.IOException;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;

/** Calls the bank for each recorded request, waits for its answer, and records it. */
@ProcessingGroup("bank-gateway")
class StockGateway {

    private static final String REPAYMENT = "REPAYMENT";

    private final BlockingBank bank;
    private final CommandGateway commands;
    private final EventStore events;

    StockGateway(Surroundings around, CommandGateway commands, EventStore events) throws IOException {
        this.bank = BlockingBank.of(around);
        this.commands = commands;
        this.events = events;
    }

    @EventHandler
    void on(FreezeRequested event) throws IOException, InterruptedException {
        call(new RequestData.Freeze(
                event.requestNo(),
                event.borrowerUserNo(),
                REPAYMENT,
                event.amount().yuan(),
                event.projectNo()));
    }

    @EventHandler
    void on(ConfirmationRequested event) throws IOException, InterruptedException {
        call(new RequestData.Confirmation(
                event.requestNo(),
                event.freezeRequestNo(),
                event.projectNo(),
                event.amount().yuan(),
                event.commission().yuan(),
                details(new ReceivableId(event.projectNo(), event.period()))));
    }

    private void call(RequestData request) throws IOException, InterruptedException {
        bank.carryOut(request);
        commands.sendAndWait(new RecordOutcome(request.requestNo(), new Outcome.Done()));
    }

    private List<RequestData.Detail> details(ReceivableId receivable) {
        return events.readEvents(receivable.toString())
                .asStream()
                .map(Message::getPayload)
                .filter(ReceivableOpened.class::isInstance)
                .map(ReceivableOpened.class::cast)
                .flatMap(opened -> opened.shares().stream())
                .map(StockGateway::detail)
                .toList();
    }

    private static RequestData.Detail detail(ReceivableShare share) {
        return new RequestData.Detail(
                share.investorUserNo(),
                share.principal().yuan(),
                share.interest().yuan(),
                share.commission().yuan(),
                Money.ZERO.yuan(),
                share.tenderNo());
    }
}
