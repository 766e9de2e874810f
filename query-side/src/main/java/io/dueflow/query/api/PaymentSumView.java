package io.dueflow.query.api;

import io.dueflow.messages.query.PaymentSum;
import io.dueflow.messages.query.ReceivableStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

@Schema(name = "PaymentSum", description = "What the payments of one status come to, in yuan")
record PaymentSumView(
        ReceivableStatus status,

        @Schema(description = "How many there are", example = "12")
        long payments,

        @Schema(description = "What the investor gets: principal, interest and late fee less the commission")
        BigDecimal amount,

        BigDecimal principal,

        @Schema(description = "Before the fee") BigDecimal interest,

        @Schema(description = "The investor's fee, kept from the interest")
        BigDecimal commission,

        BigDecimal lateFee) {

    static PaymentSumView of(PaymentSum sum) {
        return new PaymentSumView(
                sum.status(),
                sum.payments(),
                sum.amount().yuan(),
                sum.principal().yuan(),
                sum.interest().yuan(),
                sum.commission().yuan(),
                sum.lateFee().yuan());
    }
}
