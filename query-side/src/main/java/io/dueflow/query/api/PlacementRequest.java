package io.dueflow.query.api;

import io.dueflow.messages.financeorder.PlaceFinanceOrder;
import io.dueflow.messages.financeorder.ProductType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

@Schema(name = "FinanceOrderPlacement", description = "An order of an investor")
record PlacementRequest(
        @Schema(example = "F1") String financeId,
        @Schema(example = "U1") String userId,

        @Schema(description = "In yuan", example = "50000.00")
        BigDecimal investAmount,

        @Schema(example = "APP") String channelCode,
        ProductType productType,
        String productName,
        String purchaseId,
        @Schema(example = "2026-01-05") LocalDate createDate) {

    PlaceFinanceOrder command() {
        return new PlaceFinanceOrder(
                Checked.given("financeId", financeId),
                Checked.given("userId", userId),
                Checked.yuan("investAmount", investAmount),
                Checked.given("channelCode", channelCode),
                Checked.given("productType", productType),
                Checked.given("productName", productName),
                Checked.given("purchaseId", purchaseId),
                Checked.given("createDate", createDate));
    }
}
