package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.request.InvalidField;

/** Stands in for a service that cannot even begin: what is wrong is said when it is the request's turn. */
record NotServed(InvalidField why) implements BankingService {

    @Override
    public Decision decide(ServiceRequest request, Books books) {
        throw why;
    }

    @Override
    public String payer(ServiceRequest request, Books books) {
        return null;
    }
}
