package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.ledger.Freeze;
import io.dueflow.bank.simulator.ledger.Payout;
import io.dueflow.bank.simulator.ledger.RepaymentSettled;
import io.dueflow.bank.simulator.request.Answer;
import io.dueflow.bank.simulator.request.Cents;
import io.dueflow.bank.simulator.request.RequestFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * CONFIRM_REPAYMENT: pays the investors and the platform from a freeze. What is taken is what is given: amount =
 * Σ(detail amount + detail interest) + commission.
 */
final class SettleRepayment implements BankingService {

    static final int DETAILS_AT_MOST = 10_000;

    @Override
    public Decision decide(ServiceRequest request, Books books) {
        RequestFields fields = request.fields();
        Freeze freeze = OpenFreeze.named(fields, books);
        if (!freeze.projectNo().equals(fields.number("projectNo"))) {
            throw fields.invalid("projectNo", "is not that of " + freeze.requestNo());
        }
        long commission = fields.cents("commission");
        List<Payout> payouts = payouts(fields.list("details", DETAILS_AT_MOST));
        long given = commission
                + payouts.stream().mapToLong(p -> p.cents() + p.feeCents()).sum();
        if (given != freeze.cents()) {
            throw fields.invalid(
                    "amount", Cents.yuan(freeze.cents()) + " is not details + commission = " + Cents.yuan(given));
        }
        return Decision.booked(
                Answer.success(request.requestNo(), Map.of()),
                new RepaymentSettled(freeze.requestNo(), commission, payouts));
    }

    @Override
    public String payer(ServiceRequest request, Books books) {
        return OpenFreeze.payer(request.fields(), books);
    }

    private static List<Payout> payouts(List<RequestFields> details) {
        List<Payout> payouts = new ArrayList<>(details.size());
        for (RequestFields detail : details) {
            String userNo = detail.number("userNo");
            long share = detail.cents("amount") + detail.cents("interest");
            long fee = detail.cents("commission");
            if (fee > share) {
                throw detail.invalid("commission", "is more than amount + interest");
            }
            if (detail.optionalCents("dividend") != 0) {
                throw detail.invalid("dividend", "is not used and must be zero");
            }
            detail.id("id");
            payouts.add(new Payout(userNo, share - fee, fee));
        }
        return payouts;
    }
}
