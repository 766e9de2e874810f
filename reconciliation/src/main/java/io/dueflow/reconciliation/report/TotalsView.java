package io.dueflow.reconciliation.report;

import io.dueflow.messages.bank.statement.StatementEntry;
import io.dueflow.messages.reconciliation.EntryTotals;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

@Schema(name = "ReconciliationTotals", description = "sumAtBank - sumWithUs = difference = explained + unexplained")
record TotalsView(
        StatementEntry entry,
        long atBank,
        BigDecimal sumAtBank,
        long withUs,
        BigDecimal sumWithUs,
        BigDecimal difference,

        @Schema(description = "What the breaks account for") BigDecimal explained,

        BigDecimal unexplained,
        long matched) {

    static TotalsView of(EntryTotals totals) {
        return new TotalsView(
                totals.entry(),
                totals.atBank(),
                totals.sumAtBank().yuan(),
                totals.withUs(),
                totals.sumWithUs().yuan(),
                totals.difference().yuan(),
                totals.explained().yuan(),
                totals.unexplained().yuan(),
                totals.matched());
    }
}
