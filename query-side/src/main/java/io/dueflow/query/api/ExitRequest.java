package io.dueflow.query.api;

import io.dueflow.messages.financeorder.ExitFinanceOrder;
import io.dueflow.messages.financeorder.FundDirection;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

@Schema(name = "FinanceOrderExit", description = "That the investor has left and has the money")
record ExitRequest(
        FundDirection fundDirection,

        @Schema(description = "All that the investor got, in yuan", example = "51500.00")
        BigDecimal totalAmount,

        @Schema(description = "What was earned a year", example = "0.061")
        BigDecimal incomeRate,

        LocalDate exitDate) {

    ExitFinanceOrder command(String financeId) {
        return new ExitFinanceOrder(
                financeId,
                Checked.given("fundDirection", fundDirection),
                Checked.yuan("totalAmount", totalAmount),
                Checked.given("incomeRate", incomeRate),
                Checked.given("exitDate", exitDate));
    }
}
