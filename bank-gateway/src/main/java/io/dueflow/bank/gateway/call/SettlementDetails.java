package io.dueflow.bank.gateway.call;

import io.dueflow.bank.gateway.protocol.RequestData;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.LateFeeShare;
import io.dueflow.messages.receivable.LateFeeShared;
import io.dueflow.messages.receivable.ReceivableId;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableShare;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;

/**
 * Who gets how much of a confirmed repayment: what the period's receivable opened, and the late fee that it shared for
 * the request, read from its own events.
 */
public final class SettlementDetails {

    private final EventStore eventStore;

    public SettlementDetails(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    /** @throws NotSendable when the receivable is incomplete or the amounts do not add up */
    public List<RequestData.Detail> of(ConfirmationRequested confirmation) {
        var receivable = new ReceivableId(confirmation.projectNo(), confirmation.period());
        var events = eventStore
                .readEvents(receivable.toString())
                .asStream()
                .map(Message::getPayload)
                .toList();
        var shares = sharesOf(receivable, events);
        var lateFees = lateFeesOf(confirmation, events);
        requireConservation(confirmation, shares, lateFees);
        return shares.stream()
                .map(share -> detail(share, lateFees.getOrDefault(share.tenderNo(), Money.ZERO)))
                .toList();
    }

    private static List<ReceivableShare> sharesOf(ReceivableId receivable, List<?> events) {
        var parts = events.stream()
                .filter(ReceivableOpened.class::isInstance)
                .map(ReceivableOpened.class::cast)
                .sorted(Comparator.comparingInt(ReceivableOpened::part))
                .toList();
        if (parts.isEmpty() || parts.size() != parts.get(0).parts()) {
            throw new NotSendable(receivable + " has " + parts.size() + " of its parts");
        }
        return parts.stream().flatMap(part -> part.shares().stream()).toList();
    }

    private static Map<String, Money> lateFeesOf(ConfirmationRequested confirmation, List<?> events) {
        return events.stream()
                .filter(LateFeeShared.class::isInstance)
                .map(LateFeeShared.class::cast)
                .filter(part -> part.requestNo().equals(confirmation.requestNo()))
                .flatMap(part -> part.shares().stream())
                .collect(Collectors.toMap(LateFeeShare::tenderNo, LateFeeShare::lateFee));
    }

    /** amount = Σ(principal + interest) + commission (bank-protocol.md, section 3); a late fee is paid as interest. */
    private static void requireConservation(
            ConfirmationRequested confirmation, List<ReceivableShare> shares, Map<String, Money> lateFees) {
        var toInvestors = Money.sum(shares.stream()
                        .map(share -> share.principal().plus(share.interest()))
                        .toList())
                .plus(Money.sum(lateFees.values()));
        var paidOut = toInvestors.plus(confirmation.commission());
        if (!paidOut.equals(confirmation.amount())) {
            throw new NotSendable("the investors' " + toInvestors + " and the commission " + confirmation.commission()
                    + " are not the amount " + confirmation.amount());
        }
    }

    private static RequestData.Detail detail(ReceivableShare share, Money lateFee) {
        return new RequestData.Detail(
                share.investorUserNo(),
                share.principal().yuan(),
                share.interest().plus(lateFee).yuan(),
                share.commission().yuan(),
                Money.ZERO.yuan(),
                share.tenderNo());
    }
}
