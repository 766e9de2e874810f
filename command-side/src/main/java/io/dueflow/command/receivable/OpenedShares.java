package io.dueflow.command.receivable;

import io.dueflow.command.schedule.CentByCent;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.LateFeeShare;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableShare;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

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

    /**
     * The fee cent by cent, in proportion to what each tender is owed in the period; whoever is owed nothing in it gets
     * nothing.
     */
    List<LateFeeShare> shared(Money lateFee) {
        var owed = shares.stream().filter(share -> owed(share) > 0).toList();
        long[] cents = CentByCent.share(
                new long[] {lateFee.cents()},
                owed.stream().mapToLong(OpenedShares::owed).toArray())[0];
        return IntStream.range(0, cents.length)
                .filter(i -> cents[i] > 0)
                .mapToObj(i ->
                        new LateFeeShare(owed.get(i).tenderNo(), owed.get(i).investorUserNo(), Money.ofCents(cents[i])))
                .toList();
    }

    private static long owed(ReceivableShare share) {
        return share.principal().plus(share.interest()).cents();
    }
}
