package io.dueflow.query.api;

import io.dueflow.messages.query.Day;
import io.dueflow.messages.query.InstallmentStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

@Schema(name = "Day", description = "The totals of what falls due on one date, whichever run collects it")
record DayView(
        @Schema(example = "2026-01-31") LocalDate dueDate,

        @Schema(description = "When it is collected first: that day, or the next working day", example = "2026-01-31")
        LocalDate collectedOn,

        @Schema(example = "420") long installments,

        @Schema(description = "How many installments are in each status")
        Map<InstallmentStatus, Long> byStatus,

        @Schema(example = "424200.00") BigDecimal amountDue,

        @Schema(description = "The late fees included", example = "414100.00")
        BigDecimal amountCollected,

        @Schema(description = "The part of it that delays cost", example = "12.50")
        BigDecimal lateFees,

        @Schema(description = "What the investors got, after their fees and with the late fees", example = "413000.00")
        BigDecimal investorsCredited,

        @Schema(description = "The plans' commission and the investors' fees", example = "1100.00")
        BigDecimal commission) {

    static DayView of(Day day) {
        return new DayView(
                day.dueDate(),
                day.collectedOn(),
                day.installments(),
                day.byStatus(),
                day.amountDue().yuan(),
                day.amountCollected().yuan(),
                day.lateFees().yuan(),
                day.investorsCredited().yuan(),
                day.commission().yuan());
    }
}
