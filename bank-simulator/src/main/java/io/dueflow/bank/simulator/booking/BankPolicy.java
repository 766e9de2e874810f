package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.request.ServiceName;
import java.util.Set;

/**
 * How this bank differs from others.
 *
 * @param services those that it offers; it answers 00003 to all others
 * @param checkTimestamp whether a request must carry a timestamp close to the bank's clock
 */
public record BankPolicy(Set<ServiceName> services, boolean checkTimestamp) {

    public BankPolicy {
        services = Set.copyOf(services);
    }
}
