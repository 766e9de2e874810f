package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.journal.Asked;
import io.dueflow.bank.simulator.request.RequestFields;
import io.dueflow.bank.simulator.request.ServiceName;

/** What the journal keeps of a request beside its answer: little, for most movements say it all. */
final class WhatWasAsked {

    private WhatWasAsked() {}

    /** Null where the movement tells, or nobody will want to know. */
    static Asked of(ServiceRequest request, Decision decision) {
        ServiceName service = request.service().orElse(null);
        if (service == null || decision.movement() != null) {
            return null;
        }
        RequestFields fields = request.fields();
        return switch (service) {
            case USER_AUTO_PRE_TRANSACTION, CONFIRM_REPAYMENT, CANCEL_PRE_TRANSACTION ->
                Asked.ofRefused(
                        fields.numberIfAny("preRequestNo"),
                        fields.numberIfAny("projectNo"),
                        fields.centsIfAny("amount"));
            case CONFIRM_CHECKFILE -> decision.answer().isSuccess() ? Asked.ofDay(fields.date("fileDate")) : null;
            default -> null;
        };
    }
}
