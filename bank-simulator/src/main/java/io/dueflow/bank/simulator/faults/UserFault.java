package io.dueflow.bank.simulator.faults;

import io.dueflow.bank.simulator.request.ServiceName;

/**
 * A fault that hits every request about one user, or some of them.
 *
 * @param times how often; null for always
 * @param service only requests to this one; null for all
 */
public record UserFault(Fault fault, Integer times, ServiceName service) {

    public UserFault {
        if (times != null && times < 1) {
            throw new IllegalArgumentException("times of " + fault.wireName() + " must be at least 1");
        }
    }

    public static UserFault always(Fault fault) {
        return new UserFault(fault, null, null);
    }

    public static UserFault times(Fault fault, int times) {
        return new UserFault(fault, times, null);
    }

    public UserFault only(ServiceName service) {
        return new UserFault(fault, times, service);
    }

    boolean concerns(ServiceName asked) {
        return service == null || service == asked;
    }
}
