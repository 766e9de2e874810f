package io.dueflow.bank.simulator.request;

import java.util.Optional;

/** The services of the protocol that this bank offers. */
public enum ServiceName {
    USER_AUTO_PRE_TRANSACTION,
    CONFIRM_REPAYMENT,
    CANCEL_PRE_TRANSACTION,
    QUERY_TRANSACTION,
    QUERY_USER_INFORMATION,
    DOWNLOAD_CHECKFILE,
    CONFIRM_CHECKFILE;

    public static Optional<ServiceName> named(String name) {
        for (ServiceName service : values()) {
            if (service.name().equals(name)) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }
}
