package io.dueflow.command.receivable;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableShare;
import java.util.List;
import java.util.function.Function;

/** The sums of the shares that were opened so far. The shares themselves stay in their events. */
record OpenedShares(int seen, int parts, int tenders, Money principal, Money interest, Money commission) {

    static final OpenedShares NONE = new OpenedShares(0, 1, 0, Money.ZERO, Money.ZERO, Money.ZERO);

    OpenedShares plus(ReceivableOpened part) {
        List<ReceivableShare> shares = part.shares();
        return new OpenedShares(
                seen + 1,
                part.parts(),
                tenders + shares.size(),
                principal.plus(sum(shares, ReceivableShare::principal)),
                interest.plus(sum(shares, ReceivableShare::interest)),
                commission.plus(sum(shares, ReceivableShare::commission)));
    }

    private static Money sum(List<ReceivableShare> shares, Function<ReceivableShare, Money> amount) {
        return shares.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }

    boolean isComplete() {
        return seen == parts;
    }
}
