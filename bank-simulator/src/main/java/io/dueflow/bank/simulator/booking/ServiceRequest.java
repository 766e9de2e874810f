package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.request.RequestFields;
import io.dueflow.bank.simulator.request.ServiceName;
import java.util.Optional;

/**
 * A request whose signature was right.
 *
 * @param serviceName as it was asked for, known or not
 * @param requestNo checked already: it is the key of everything else
 */
public record ServiceRequest(String serviceName, String requestNo, RequestFields fields) {

    public Optional<ServiceName> service() {
        return ServiceName.named(serviceName);
    }
}
