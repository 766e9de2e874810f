package io.dueflow.query.api;

import io.dueflow.messages.query.ReceivableEntry;
import io.dueflow.messages.query.ReceivableStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

@Schema(name = "Receivable", description = "What one tender is owed for one period")
record ReceivableView(
        @Schema(example = "T1") String tenderNo,
        @Schema(example = "P1") String projectNo,
        @Schema(example = "3") int period,
        @Schema(example = "2026-01-31") LocalDate dueDate,
        @Schema(example = "100.00") BigDecimal principal,

        @Schema(description = "Before the fee", example = "0.80")
        BigDecimal interest,

        @Schema(description = "The investor's fee, kept from the interest", example = "0.04")
        BigDecimal commission,

        @Schema(description = "What was received beside it for the borrower's delay", example = "0.05")
        BigDecimal lateFee,

        ReceivableStatus status,
        @Schema(description = "Absent while it is open") OffsetDateTime receivedAt) {

    static ReceivableView of(ReceivableEntry receivable) {
        return new ReceivableView(
                receivable.tenderNo(),
                receivable.projectNo(),
                receivable.period(),
                receivable.dueDate(),
                receivable.principal().yuan(),
                receivable.interest().yuan(),
                receivable.commission().yuan(),
                receivable.lateFee().yuan(),
                receivable.status(),
                ShanghaiTime.of(receivable.receivedAt()));
    }
}
