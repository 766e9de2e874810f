package io.dueflow.reconciliation.report;

import io.dueflow.reconciliation.pass.Pass;
import io.dueflow.reconciliation.pass.PassState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;

@Schema(name = "ReconciliationPass", description = "The latest pass over a date since the service was started")
record PassView(
        @Schema(description = "Counts the passes since then")
        long number,

        LocalDate date,
        PassState state,
        OffsetDateTime changedAt,

        @Schema(description = "Why it failed; of a bad statement the line, the field and the reason")
        String words) {

    static PassView of(Pass pass) {
        return new PassView(pass.number(), pass.date(), pass.state(), ShanghaiTime.of(pass.changedAt()), pass.words());
    }
}
