package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.request.InvalidField;

/** One service of the bank. It looks and decides; booking is the bank's. */
interface BankingService {

    /** Throws {@link InvalidField} for a field that breaks a rule. */
    Decision decide(ServiceRequest request, Books books);

    /** Does what takes long while others are still served, and gives the service that decides then. */
    default BankingService readied(ServiceRequest request) {
        return this;
    }

    /** The user whose money the request is about, as far as it can be told; null otherwise. */
    String payer(ServiceRequest request, Books books);
}
