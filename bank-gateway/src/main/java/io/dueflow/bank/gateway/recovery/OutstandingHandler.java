package io.dueflow.bank.gateway.recovery;

import io.dueflow.bank.gateway.call.RequestTranslation;
import io.dueflow.messages.bank.BankEvent;
import io.dueflow.messages.bank.ConfirmationRefused;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.bank.FreezeRefused;
import io.dueflow.messages.bank.FreezeReleased;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.ReleaseRefused;
import io.dueflow.messages.bank.ReleaseRequested;
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

    private static final String RESOURCE = OutstandingHandler.class.getName();

    private final OutstandingTable table;
    private final RequestTranslation translation;
    private final Delivery delivery;
    private final Duration lease;
    private final Clock clock;

    /** @param lease how long the first call has before the sweep takes the request up */
    public OutstandingHandler(
            OutstandingTable table, RequestTranslation translation, Delivery delivery, Duration lease, Clock clock) {
        this.table = table;
        this.translation = translation;
        this.delivery = delivery;
        this.lease = lease;
        this.clock = clock;
    }

    @EventHandler
    public void on(FreezeRequested event, ReplayStatus replay, UnitOfWork<?> unitOfWork) {
        recorded(event, replay, unitOfWork);
    }

    @EventHandler
    public void on(ConfirmationRequested event, ReplayStatus replay, UnitOfWork<?> unitOfWork) {
        recorded(event, replay, unitOfWork);
    }

    @EventHandler
    public void on(ReleaseRequested event, ReplayStatus replay, UnitOfWork<?> unitOfWork) {
        recorded(event, replay, unitOfWork);
    }

    /** What the request says is put together here, where what it is made of has just been read. */
    private void recorded(BankEvent request, ReplayStatus replay, UnitOfWork<?> unitOfWork) {
        requestsOf(unitOfWork, replay).recorded(request, translation.prepared(request));
    }

    @EventHandler
    public void on(FundsFrozen event, ReplayStatus replay, UnitOfWork<?> unitOfWork) {
        requestsOf(unitOfWork, replay).ended(event.requestNo());
    }

    @EventHandler
    public void on(FreezeRefused event, ReplayStatus replay, UnitOfWork<?> unitOfWork) {
        requestsOf(unitOfWork, replay).ended(event.requestNo());
    }

    @EventHandler
    public void on(RepaymentConfirmed event, ReplayStatus replay, UnitOfWork<?> unitOfWork) {
        requestsOf(unitOfWork, replay).ended(event.requestNo());
    }

    @EventHandler
    public void on(ConfirmationRefused event, ReplayStatus replay, UnitOfWork<?> unitOfWork) {
        requestsOf(unitOfWork, replay).ended(event.requestNo());
    }

    @EventHandler
    public void on(FreezeReleased event, ReplayStatus replay, UnitOfWork<?> unitOfWork) {
        requestsOf(unitOfWork, replay).ended(event.requestNo());
    }

    @EventHandler
    public void on(ReleaseRefused event, ReplayStatus replay, UnitOfWork<?> unitOfWork) {
        requestsOf(unitOfWork, replay).ended(event.requestNo());
    }

    private RequestsOfAUnitOfWork requestsOf(UnitOfWork<?> unitOfWork, ReplayStatus replay) {
        var root = unitOfWork.root();
        return root.getOrComputeResource(RESOURCE, key -> {
            var requests = new RequestsOfAUnitOfWork();
            root.onPrepareCommit(ending -> {
                var now = clock.instant();
                requests.write(table, now, now.plus(lease));
            });
            if (!replay.isReplay()) {
                root.afterCommit(committed -> requests.call(delivery));
            }
            return requests;
        });
    }
}
