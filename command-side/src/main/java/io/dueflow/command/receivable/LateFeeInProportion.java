package io.dueflow.command.receivable;

import io.dueflow.command.schedule.CentByCent;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.LateFeeShare;
import io.dueflow.messages.receivable.ReceivableShare;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares a late fee cent by cent, in proportion to what each tender is owed in the period; whoever is owed nothing in it
 * gets nothing.
 */
public final class LateFeeInProportion {

    private LateFeeInProportion() {}

    /** Only tenders that get something. */
    public static List<LateFeeShare> share(Money lateFee, List<ReceivableShare> shares) {
        var owed = shares.stream().filter(share -> owed(share) > 0).toList();
        long[] cents = CentByCent.share(
                new long[] {lateFee.cents()},
                owed.stream().mapToLong(LateFeeInProportion::owed).toArray())[0];
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
