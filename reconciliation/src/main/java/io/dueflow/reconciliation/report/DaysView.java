package io.dueflow.reconciliation.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

@Schema(name = "Reconciliations")
record DaysView(
        List<DayView> days,

        @Schema(description = "Give it as `before` for the next page; absent on the last")
        LocalDate next) {}
