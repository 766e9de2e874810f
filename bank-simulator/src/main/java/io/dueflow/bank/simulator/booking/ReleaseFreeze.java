package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.ledger.Freeze;
import io.dueflow.bank.simulator.ledger.FreezeReleased;
import io.dueflow.bank.simulator.request.Answer;
import java.util.Map;

/** CANCEL_PRE_TRANSACTION: gives a freeze that was not settled back to the payer. */
final class ReleaseFreeze implements BankingService {

    @Override
    public Decision decide(ServiceRequest request, Books books) {
        Freeze freeze = OpenFreeze.named(request.fields(), books);
        return Decision.booked(Answer.success(request.requestNo(), Map.of()), new FreezeReleased(freeze.requestNo()));
    }

    @Override
    public String payer(ServiceRequest request, Books books) {
        return OpenFreeze.payer(request.fields(), books);
    }
}
