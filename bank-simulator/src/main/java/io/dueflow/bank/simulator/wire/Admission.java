package io.dueflow.bank.simulator.wire;

import io.dueflow.bank.simulator.booking.ServiceRequest;
import io.dueflow.bank.simulator.request.Answer;

/** Whether a delivery gets as far as the services. */
sealed interface Admission {

    /** Read, and signed by the platform. */
    record Admitted(ServiceRequest request) implements Admission {}

    /** Answered at once; nothing of it is stored. */
    record TurnedAway(Answer answer) implements Admission {}

    /** The bank could not read it, so the answer carries no signature. */
    record Unreadable(Answer answer) implements Admission {}
}
