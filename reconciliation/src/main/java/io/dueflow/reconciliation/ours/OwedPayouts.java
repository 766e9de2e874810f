package io.dueflow.reconciliation.ours;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.LateFeeShared;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.reconciliation.match.Payouts;
import java.util.List;
import java.util.TreeMap;

/** Who gets how much of a settlement, from the events of its receivable. */
record OwedPayouts(Payouts payouts, Money fees) {

    static final OwedPayouts NONE = new OwedPayouts(Payouts.NONE, Money.ZERO);

    /** @param requestNo the confirmation, whose late fee counts, if it has one */
    static OwedPayouts of(String requestNo, List<Recorded> receivable) {
        var byUser = new TreeMap<String, Money>();
        var fees = Money.ZERO;
        for (var recorded : receivable) {
            if (recorded.is(ReceivableOpened.class)) {
                for (var share : recorded.as(ReceivableOpened.class).shares()) {
                    var net = share.principal().plus(share.interest()).minus(share.commission());
                    byUser.merge(share.investorUserNo(), net, Money::plus);
                    fees = fees.plus(share.commission());
                }
            } else if (recorded.is(LateFeeShared.class)) {
                var shared = recorded.as(LateFeeShared.class);
                if (shared.requestNo().equals(requestNo)) {
                    shared.shares()
                            .forEach(share -> byUser.merge(share.investorUserNo(), share.lateFee(), Money::plus));
                }
            }
        }
        return new OwedPayouts(Payouts.of(byUser), fees);
    }
}
