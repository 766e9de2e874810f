package io.dueflow.query.desk;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.Installment;
import io.dueflow.messages.query.InstallmentStatus;
import io.dueflow.messages.query.ReceivableEntry;
import io.dueflow.messages.query.ReceivableStatus;
import io.dueflow.messages.query.Shares;
import java.util.List;
import java.util.function.Function;

/**
 * Who gets what of an installment.
 *
 * @param borrower what the borrower has paid, or would pay without a further delay
 * @param commission the plan's
 */
public record PaidOut(List<Line> lines, Money borrower, Money commission) {

    /** @param gets what the investor gets, after the fee */
    public record Line(String investorUserNo, ReceivableEntry share, Money gets) {

        static Line of(Shares.Share share) {
            var receivable = share.receivable();
            return new Line(
                    share.investorUserNo(),
                    receivable,
                    receivable
                            .principal()
                            .plus(receivable.interest())
                            .minus(receivable.commission())
                            .plus(receivable.lateFee()));
        }
    }

    static PaidOut of(Installment installment, Shares shares) {
        var lateFee = installment.status() == InstallmentStatus.REPAID ? installment.lateFee() : Money.ZERO;
        return new PaidOut(
                shares.shares().stream().map(Line::of).toList(),
                installment.amount().plus(lateFee),
                installment.commission());
    }

    public Money principal() {
        return sum(ReceivableEntry::principal);
    }

    public Money interest() {
        return sum(ReceivableEntry::interest);
    }

    public Money fees() {
        return sum(ReceivableEntry::commission);
    }

    public Money lateFees() {
        return sum(ReceivableEntry::lateFee);
    }

    private Money sum(Function<ReceivableEntry, Money> what) {
        return Money.sum(lines.stream().map(Line::share).map(what).toList());
    }

    /** What the investors get after their fees. */
    public Money investors() {
        return Money.sum(lines.stream().map(Line::gets).toList());
    }

    /** The plan's commission and the investors' fees. */
    public Money platform() {
        return commission.plus(fees());
    }

    public long paid() {
        return lines.stream()
                .filter(line -> line.share().status() == ReceivableStatus.RECEIVED)
                .count();
    }

    /** Whether all that the borrower pays goes to somebody. */
    public boolean foots() {
        return borrower.equals(investors().plus(platform()));
    }
}
