package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.ledger.FundsFrozen;
import io.dueflow.bank.simulator.ledger.UserAccount;
import io.dueflow.bank.simulator.request.Answer;
import io.dueflow.bank.simulator.request.RequestFields;
import io.dueflow.bank.simulator.request.ResponseCode;
import java.util.List;
import java.util.Map;

/** USER_AUTO_PRE_TRANSACTION: moves an amount from the payer's balance to the frozen amount. */
final class FreezeFunds implements BankingService {

    private static final List<String> BIZ_TYPES =
            List.of("REPAYMENT", "TENDER", "CREDIT_ASSIGNMENT", "COMPENSATORY", "COMPENSATORY_REPAYMENT");

    @Override
    public Decision decide(ServiceRequest request, Books books) {
        FundsFrozen freeze = checked(request.fields());
        long balance = books.ledger()
                .user(freeze.userNo())
                .map(UserAccount::balanceCents)
                .orElse(0L);
        if (balance < freeze.cents()) {
            return Decision.answered(
                    Answer.refused(ResponseCode.BALANCE_TOO_LOW, request.requestNo(), bizType(freeze)));
        }
        return Decision.booked(Answer.success(request.requestNo(), bizType(freeze)), freeze);
    }

    @Override
    public String payer(ServiceRequest request, Books books) {
        return request.fields().numberIfAny("userNo");
    }

    private static FundsFrozen checked(RequestFields fields) {
        String userNo = fields.number("userNo");
        String bizType = fields.number("bizType");
        if (!BIZ_TYPES.contains(bizType)) {
            throw fields.invalid("bizType", "must be one of " + String.join(", ", BIZ_TYPES));
        }
        long cents = fields.positiveCents("amount");
        String projectNo = fields.number("projectNo");
        fields.optionalCents("preMarketingAmount");
        fields.optionalText("remark");
        fields.optionalText("creditsaleRequestNo");
        fields.optionalId("id");
        return new FundsFrozen(userNo, projectNo, bizType, cents);
    }

    private static Map<String, Object> bizType(FundsFrozen freeze) {
        return Map.of("bizType", freeze.bizType());
    }
}
