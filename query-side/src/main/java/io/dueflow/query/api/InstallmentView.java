package io.dueflow.query.api;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.query.DelinquencyBucket;
import io.dueflow.messages.query.Installment;
import io.dueflow.messages.query.InstallmentStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

@Schema(name = "Installment", description = "What a borrower owes on one date. Amounts in yuan with two decimals.")
record InstallmentView(
        @Schema(example = "P1") String projectNo,

        @Schema(description = "Counted from 1", example = "3")
        int period,

        @Schema(example = "B1") String borrowerUserNo,
        @Schema(example = "C1") String borrowerConsumerId,
        @Schema(example = "2026-01-31") LocalDate dueDate,
        @Schema(example = "1000.00") BigDecimal principal,

        @Schema(description = "All that the borrower pays for the period, the commission included", example = "10.00")
        BigDecimal interest,

        @Schema(description = "The platform's part of the interest", example = "2.00")
        BigDecimal commission,

        @Schema(description = "Principal and interest", example = "1010.00")
        BigDecimal amount,

        @Schema(description = "UNKNOWN: on its way, and the bank is being asked what it did")
        InstallmentStatus status,

        @Schema(description = "The last attempt, or 0", example = "1")
        int attempt,

        @Schema(description = "Why the last attempt was refused")
        RefusalReason refusal,

        @Schema(description = "Whether somebody has to look, because it is not tried again by itself")
        boolean needsPerson,

        @Schema(
                description = "What the last attempt asked for beside the amount, because of the delay",
                example = "0.00")
        BigDecimal lateFee,

        @Schema(description = "From when on a round tries again by itself")
        OffsetDateTime retryAt,

        @Schema(description = "The first day of the late fee")
        LocalDate overdueSince,

        @Schema(description = "How late it is today, while it is not paid", example = "0")
        long daysPastDue,

        @Schema(description = "The same as a bucket; absent where it is not late")
        DelinquencyBucket bucket,

        @Schema(description = "The case that is open about it", example = "P1-3-1-REFUSED")
        String caseNo) {

    static InstallmentView of(Installment installment) {
        return new InstallmentView(
                installment.projectNo(),
                installment.period(),
                installment.borrowerUserNo(),
                installment.borrowerConsumerId(),
                installment.dueDate(),
                installment.principal().yuan(),
                installment.interest().yuan(),
                installment.commission().yuan(),
                installment.amount().yuan(),
                installment.status(),
                installment.attempt(),
                installment.refusal(),
                installment.needsPerson(),
                installment.lateFee().yuan(),
                ShanghaiTime.of(installment.retryAt()),
                installment.overdueSince(),
                installment.daysPastDue(),
                installment.bucket(),
                installment.caseNo());
    }
}
