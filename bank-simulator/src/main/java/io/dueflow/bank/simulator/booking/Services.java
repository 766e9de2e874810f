package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.request.InvalidField;
import io.dueflow.bank.simulator.request.ServiceName;
import java.time.Clock;
import java.util.Map;

/** The services that this bank offers, behind the checks that all of them share. */
final class Services {

    private static final Map<ServiceName, BankingService> ALL = Map.of(
            ServiceName.USER_AUTO_PRE_TRANSACTION, new FreezeFunds(),
            ServiceName.CONFIRM_REPAYMENT, new SettleRepayment(),
            ServiceName.CANCEL_PRE_TRANSACTION, new ReleaseFreeze(),
            ServiceName.QUERY_TRANSACTION, new QueryTransaction(),
            ServiceName.QUERY_USER_INFORMATION, new QueryUserInformation());

    private final BankPolicy policy;
    private final TimestampCheck timestamps;

    Services(BankPolicy policy, Clock clock) {
        this.policy = policy;
        this.timestamps = new TimestampCheck(clock);
    }

    Decision decide(ServiceRequest request, Books books) {
        BankingService service = request.service()
                .filter(policy.services()::contains)
                .map(ALL::get)
                .orElseThrow(() -> new InvalidField("serviceName", "is not offered by this bank"));
        if (policy.checkTimestamp()) {
            timestamps.check(request.fields());
        }
        return service.decide(request, books);
    }

    String payer(ServiceRequest request, Books books) {
        return request.service()
                .map(ALL::get)
                .map(service -> service.payer(request, books))
                .orElse(null);
    }
}
