package io.dueflow.query.api;

import io.dueflow.messages.financeorder.PurchaseFinanceOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

@Schema(name = "FinanceOrderPurchase", description = "That the investor's money is taken")
record PurchaseRequest(
        @Schema(description = "What is promised a year", example = "0.065")
        BigDecimal incomeRate,

        LocalDate sequestDate,

        @Schema(description = "For how long the investor cannot leave; its length may be 0")
        TermRequest closurePeriod,

        TermRequest productCycle) {

    PurchaseFinanceOrder command(String financeId) {
        return new PurchaseFinanceOrder(
                financeId,
                Checked.given("incomeRate", incomeRate),
                Checked.given("sequestDate", sequestDate),
                TermRequest.given("closurePeriod", closurePeriod),
                TermRequest.given("productCycle", productCycle));
    }
}
