package io.dueflow.reconciliation.report;

import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.reconciliation.record.BreakCount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

@Schema(name = "ReconciliationBreakCount")
record CountView(
        BreakKind kind,
        long open,
        long noted,
        long closed,
        long matched,

        @Schema(description = "At the bank less with us, of those that are not matched by now")
        BigDecimal difference) {

    static CountView of(BreakCount count) {
        return new CountView(
                count.kind(),
                count.open(),
                count.noted(),
                count.closed(),
                count.matched(),
                count.difference().yuan());
    }
}
