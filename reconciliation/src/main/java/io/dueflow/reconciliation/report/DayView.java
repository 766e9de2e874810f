package io.dueflow.reconciliation.report;

import io.dueflow.messages.reconciliation.StatementSource;
import io.dueflow.reconciliation.record.DayRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

@Schema(name = "Reconciliation", description = "How the books of a date stand against the bank's statement")
record DayView(
        LocalDate date,

        @Schema(description = "Compared to the end, and no break stands open")
        boolean inOrder,

        long openBreaks,
        StatementSource source,
        long lines,
        BigDecimal sum,
        String sha256,

        @Schema(description = "Whether the day was over when the statement was taken")
        boolean closed,

        OffsetDateTime takenAt,
        OffsetDateTime reconciledAt,

        @Schema(description = "REQUESTED, CONFIRMED or REFUSED; absent where the bank was not told")
        String confirmation,

        OffsetDateTime confirmedAt,
        String confirmationWords,
        List<TotalsView> totals,
        List<CountView> breakCounts) {

    static DayView of(DayRow day) {
        return new DayView(
                day.date(),
                day.inOrder(),
                day.openBreaks(),
                day.source(),
                day.lines(),
                day.sum().yuan(),
                day.sha256(),
                day.closed(),
                ShanghaiTime.of(day.takenAt()),
                ShanghaiTime.of(day.reconciledAt()),
                day.confirmation(),
                ShanghaiTime.of(day.confirmedAt()),
                day.confirmationWords(),
                day.totals().stream().map(TotalsView::of).toList(),
                day.breaks().stream().map(CountView::of).toList());
    }
}
