package io.dueflow.query.api;

import io.dueflow.messages.financeorder.RenewFinanceOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

@Schema(name = "FinanceOrderRenewal", description = "That the order runs on beyond its end")
record RenewalRequest(
        @Schema(description = "The platform's number of the application", example = "FA1")
        String applyId,

        TermRequest renewTime,
        LocalDate newEndDate) {

    RenewFinanceOrder command(String financeId) {
        return new RenewFinanceOrder(
                financeId,
                Checked.given("applyId", applyId),
                TermRequest.given("renewTime", renewTime),
                Checked.given("newEndDate", newEndDate));
    }
}
