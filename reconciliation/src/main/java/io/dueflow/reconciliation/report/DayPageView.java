package io.dueflow.reconciliation.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "ReconciliationPage")
record DayPageView(
        @Schema(description = "Absent until a statement was taken")
        DayView day,

        @Schema(
                description = "Absent where there was none since the service was started, "
                        + "and with `asOf` where it has gone on since")
        PassView pass,

        List<BreakView> breaks,

        @Schema(description = "Give it as `after` for the next page; absent on the last")
        String next) {}
