package io.dueflow.query.desk;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.Installment;
import io.dueflow.messages.query.InstallmentStatus;
import io.dueflow.messages.query.ReceivableEntry;
import io.dueflow.messages.query.ReceivableStatus;
import io.dueflow.messages.query.Shares;
import java.util.List;

/**
 * Who gets what of an installment.
 *
 * @param borrower what the borrower pays, or would pay without a further delay
 * @param investors what the investors get after their fees
 * @param platform the plan's commission and the investors' fees
 */
public record PaidOut(List<Line> lines, long paid, Money borrower, Money investors, Money fees, Money platform) {

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
        var lines = shares.shares().stream().map(Line::of).toList();
        var fees =
                Money.sum(lines.stream().map(line -> line.share().commission()).toList());
        var lateFee = installment.status() == InstallmentStatus.REPAID ? installment.lateFee() : Money.ZERO;
        return new PaidOut(
                lines,
                lines.stream()
                        .filter(line -> line.share().status() == ReceivableStatus.RECEIVED)
                        .count(),
                installment.amount().plus(lateFee),
                Money.sum(lines.stream().map(Line::gets).toList()),
                fees,
                installment.commission().plus(fees));
    }

    public boolean foots() {
        return borrower.equals(investors.plus(platform));
    }
}
