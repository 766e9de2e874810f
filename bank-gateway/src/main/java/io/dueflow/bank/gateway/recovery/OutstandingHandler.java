package io.dueflow.bank.gateway.recovery;

import io.dueflow.messages.bank.BankEvent;
import io.dueflow.messages.bank.ConfirmationRefused;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.bank.FreezeRefused;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.RepaymentConfirmed;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Follows the requests' events: a row for each without a known outcome, and the first call once the row is committed. A
 * replay rebuilds the rows but calls nobody; what is really unanswered is found by the sweep.
 */
@ProcessingGroup("bank-gateway")
public class OutstandingHandler {

    private final OutstandingTable table;
    private final Delivery delivery;
    private final Duration lease;
    private final Clock clock;

    /** @param lease how long the first call has before the sweep takes the request up */
    public OutstandingHandler(OutstandingTable table, Delivery delivery, Duration lease, Clock clock) {
        this.table = table;
        this.delivery = delivery;
        this.lease = lease;
        this.clock = clock;
    }

    @EventHandler
    public void on(FreezeRequested event, ReplayStatus replay, UnitOfWork<?> unitOfWork) {
        follow(event, replay, unitOfWork);
    }

    @EventHandler
    public void on(ConfirmationRequested event, ReplayStatus replay, UnitOfWork<?> unitOfWork) {
        follow(event, replay, unitOfWork);
    }

    private void follow(BankEvent request, ReplayStatus replay, UnitOfWork<?> unitOfWork) {
        var now = clock.instant();
        var isNew = table.insert(request, now, now.plus(lease));
        if (isNew && !replay.isReplay()) {
            unitOfWork.afterCommit(committed -> delivery.first(request));
        }
    }

    @EventHandler
    public void on(FundsFrozen event) {
        table.delete(event.requestNo());
    }

    @EventHandler
    public void on(FreezeRefused event) {
        table.delete(event.requestNo());
    }

    @EventHandler
    public void on(RepaymentConfirmed event) {
        table.delete(event.requestNo());
    }

    @EventHandler
    public void on(ConfirmationRefused event) {
        table.delete(event.requestNo());
    }
}
