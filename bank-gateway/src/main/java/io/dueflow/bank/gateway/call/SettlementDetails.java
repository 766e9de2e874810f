package io.dueflow.bank.gateway.call;

import io.dueflow.bank.gateway.protocol.RequestData;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.ReceivableId;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableShare;
import java.util.Comparator;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;

/** Who gets how much of a confirmed repayment: what the period's receivable opened, read from its own events. */
public final class SettlementDetails {

    private final EventStore eventStore;

    public SettlementDetails(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    /** @throws NotSendable when the receivable is incomplete or the amounts do not add up */
    public List<RequestData.Detail> of(ConfirmationRequested confirmation) {
        var shares = sharesOf(new ReceivableId(confirmation.projectNo(), confirmation.period()));
        requireConservation(confirmation, shares);
        return shares.stream().map(SettlementDetails::detail).toList();
    }

    private List<ReceivableShare> sharesOf(ReceivableId receivable) {
        var parts = eventStore
                .readEvents(receivable.toString())
                .asStream()
                .map(Message::getPayload)
                .filter(ReceivableOpened.class::isInstance)
                .map(ReceivableOpened.class::cast)
                .sorted(Comparator.comparingInt(ReceivableOpened::part))
                .toList();
        if (parts.isEmpty() || parts.size() != parts.get(0).parts()) {
            throw new NotSendable(receivable + " has " + parts.size() + " of its parts");
        }
        return parts.stream().flatMap(part -> part.shares().stream()).toList();
    }

    /** amount = Σ(principal + interest) + commission (bank-protocol.md, section 3). */
    private static void requireConservation(ConfirmationRequested confirmation, List<ReceivableShare> shares) {
        var toInvestors = Money.sum(shares.stream()
                .map(share -> share.principal().plus(share.interest()))
                .toList());
        var paidOut = toInvestors.plus(confirmation.commission());
        if (!paidOut.equals(confirmation.amount())) {
            throw new NotSendable("the investors' " + toInvestors + " and the commission " + confirmation.commission()
                    + " are not the amount " + confirmation.amount());
        }
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
