package io.dueflow.command.receivable;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.LateFeeShare;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableShare;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The shares that were opened so far. */
final class OpenedShares {

    private final List<ReceivableShare> shares = new ArrayList<>();
    private int seen;
    private int parts = 1;

    void add(ReceivableOpened part) {
        shares.addAll(part.shares());
        seen++;
        parts = part.parts();
    }

    boolean isComplete() {
        return seen == parts;
    }

    int tenders() {
        return shares.size();
    }

    Money principal() {
        return sum(ReceivableShare::principal);
    }

    Money interest() {
        return sum(ReceivableShare::interest);
    }

    Money commission() {
        return sum(ReceivableShare::commission);
    }

    private Money sum(Function<ReceivableShare, Money> amount) {
        return shares.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }

    List<LateFeeShare> shared(Money lateFee) {
        return LateFeeInProportion.share(lateFee, shares);
    }
}
