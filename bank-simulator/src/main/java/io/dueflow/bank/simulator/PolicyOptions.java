package io.dueflow.bank.simulator;

import io.dueflow.bank.simulator.booking.BankPolicy;
import io.dueflow.bank.simulator.request.ServiceName;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** What this bank offers and insists on. */
final class PolicyOptions {

    @Option(names = "--no-query", description = "Do not offer QUERY_TRANSACTION.")
    private boolean noQuery;

    @Option(names = "--without", split = ",", description = "Services not to offer: ${COMPLETION-CANDIDATES}.")
    private Set<ServiceName> without = EnumSet.noneOf(ServiceName.class);

    @Option(names = "--check-timestamp", description = "Refuse a timestamp more than 10 minutes off, or none.")
    private boolean checkTimestamp;

    BankPolicy policy() {
        Set<ServiceName> offered = EnumSet.allOf(ServiceName.class);
        offered.removeAll(without);
        if (noQuery) {
            offered.remove(ServiceName.QUERY_TRANSACTION);
        }
        return new BankPolicy(offered, checkTimestamp);
    }
}
