package io.dueflow.query.api;

import io.dueflow.messages.financeorder.ExitType;
import io.dueflow.messages.financeorder.FinanceOrderStatus;
import io.dueflow.messages.financeorder.FundDirection;
import io.dueflow.messages.financeorder.ProductType;
import io.dueflow.messages.financeorder.Term;
import io.dueflow.messages.query.FinanceOrderRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

@Schema(
        name = "FinanceOrder",
        description = "What an investor has put in, and how far it has come. What belongs to a later step is absent")
record FinanceOrderView(
        @Schema(example = "F1") String financeId,

        @Schema(description = "The investor on the platform", example = "U1")
        String userId,

        @Schema(description = "In yuan", example = "50000.00")
        BigDecimal investAmount,

        @Schema(example = "APP") String channelCode,
        ProductType productType,
        String productName,
        String purchaseId,
        @Schema(example = "2026-01-05") LocalDate createDate,
        FinanceOrderStatus status,

        @Schema(description = "What is promised a year", example = "0.065")
        BigDecimal incomeRate,

        LocalDate sequestDate,

        @Schema(description = "For how long the investor cannot leave")
        Term closurePeriod,

        Term productCycle,
        LocalDate beginDate,

        @Schema(description = "As it is after all renewals") LocalDate endDate,

        int renewals,
        @Schema(description = "Of the last renewal") String applyId,
        ExitType exitType,

        @Schema(description = "The last day that earns interest")
        LocalDate exitEndDate,

        LocalDate auditDate,
        FundDirection fundDirection,

        @Schema(description = "All that the investor got, in yuan", example = "51500.00")
        BigDecimal totalAmount,

        @Schema(description = "What was earned a year", example = "0.061")
        BigDecimal exitIncomeRate,

        LocalDate exitDate,
        OffsetDateTime changedAt) {

    static FinanceOrderView of(FinanceOrderRecord order) {
        return new FinanceOrderView(
                order.financeId(),
                order.userId(),
                order.investAmount().yuan(),
                order.channelCode(),
                order.productType(),
                order.productName(),
                order.purchaseId(),
                order.createDate(),
                order.status(),
                order.incomeRate(),
                order.sequestDate(),
                order.closurePeriod(),
                order.productCycle(),
                order.beginDate(),
                order.endDate(),
                order.renewals(),
                order.applyId(),
                order.exitType(),
                order.exitEndDate(),
                order.auditDate(),
                order.fundDirection(),
                order.totalAmount() == null ? null : order.totalAmount().yuan(),
                order.exitIncomeRate(),
                order.exitDate(),
                ShanghaiTime.of(order.changedAt()));
    }
}
