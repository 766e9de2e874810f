package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.request.InvalidField;
import io.dueflow.bank.simulator.request.ServiceName;
import io.dueflow.bank.simulator.statement.Statements;
import java.time.Clock;
import java.util.Map;

/** The services that this bank offers, behind the checks that all of them share. */
final class Services {

    private final Map<ServiceName, BankingService> all;
    private final BankPolicy policy;
    private final TimestampCheck timestamps;

    Services(BankPolicy policy, Statements statements, Clock clock) {
        this.all = Map.of(
                ServiceName.USER_AUTO_PRE_TRANSACTION, new FreezeFunds(),
                ServiceName.CONFIRM_REPAYMENT, new SettleRepayment(),
                ServiceName.CANCEL_PRE_TRANSACTION, new ReleaseFreeze(),
                ServiceName.QUERY_TRANSACTION, new QueryTransaction(),
                ServiceName.QUERY_USER_INFORMATION, new QueryUserInformation(),
                ServiceName.DOWNLOAD_CHECKFILE, new DownloadCheckfile(statements),
                ServiceName.CONFIRM_CHECKFILE, new ConfirmCheckfile(clock));
        this.policy = policy;
        this.timestamps = new TimestampCheck(clock);
    }

    /** The service that is asked for, ready to decide; throws {@link InvalidField} where none can. */
    BankingService readied(ServiceRequest request) {
        BankingService service = request.service()
                .filter(policy.services()::contains)
                .map(all::get)
                .orElseThrow(() -> new InvalidField("serviceName", "is not offered by this bank"));
        if (policy.checkTimestamp()) {
            timestamps.check(request.fields());
        }
        return service.readied(request);
    }

    String payer(ServiceRequest request, Books books) {
        return request.service()
                .map(all::get)
                .map(service -> service.payer(request, books))
                .orElse(null);
    }
}
