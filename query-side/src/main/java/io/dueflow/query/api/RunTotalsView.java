package io.dueflow.query.api;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.query.RunTotals;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Map;

@Schema(name = "RunTotals", description = "What a run has done, over all its rounds")
record RunTotalsView(
        @Schema(description = "Due by the date and not repaid by an earlier run", example = "420")
        long installmentsDue,

        @Schema(description = "Attempts begun", example = "420")
        long started,

        @Schema(example = "410") long repaid,

        @Schema(description = "Attempts that the bank refused, by the reason")
        Map<RefusalReason, Long> refused,

        @Schema(description = "Attempts on their way, the unknown among them", example = "3")
        long inFlight,

        @Schema(description = "Attempts of which we do not know what the bank did", example = "1")
        long unknown,

        @Schema(example = "424200.00") BigDecimal amountDue,

        @Schema(description = "The late fees included", example = "414100.00")
        BigDecimal amountCollected,

        @Schema(description = "The part of it that delays cost", example = "12.50")
        BigDecimal lateFees,

        @Schema(description = "What the investors got, after their fees and with the late fees", example = "413000.00")
        BigDecimal investorsCredited,

        @Schema(description = "The plans' commission and the investors' fees", example = "1100.00")
        BigDecimal commission) {

    static RunTotalsView of(RunTotals totals) {
        return new RunTotalsView(
                totals.installmentsDue(),
                totals.started(),
                totals.repaid(),
                totals.refused(),
                totals.inFlight(),
                totals.unknown(),
                totals.amountDue().yuan(),
                totals.amountCollected().yuan(),
                totals.lateFees().yuan(),
                totals.investorsCredited().yuan(),
                totals.commission().yuan());
    }
}
