package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.ledger.UserAccount;
import io.dueflow.bank.simulator.request.Answer;
import io.dueflow.bank.simulator.request.Cents;
import java.util.LinkedHashMap;
import java.util.Map;

/** QUERY_USER_INFORMATION: what the user has, in yuan. */
final class QueryUserInformation implements BankingService {

    @Override
    public Decision decide(ServiceRequest request, Books books) {
        String userNo = request.fields().number("userNo");
        UserAccount user = books.ledger()
                .user(userNo)
                .orElseThrow(() -> request.fields().invalid("userNo", userNo + " is no user of this bank"));
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("userNo", userNo);
        more.put("balance", Cents.yuan(user.balanceCents()));
        more.put("freezeAmount", Cents.yuan(user.frozenCents()));
        return Decision.answered(Answer.success(request.requestNo(), more));
    }

    @Override
    public String payer(ServiceRequest request, Books books) {
        return request.fields().textIfAny("userNo").orElse(null);
    }
}
