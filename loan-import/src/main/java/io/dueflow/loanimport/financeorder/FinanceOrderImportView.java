package io.dueflow.loanimport.financeorder;

import io.dueflow.loanimport.check.RejectedRecord;
import java.util.List;

/**
 * What became of the records of a file of finance orders.
 *
 * @param imported how many have changed an order
 * @param unchanged how many asked for what was so already
 * @param rejectedTotal how many are bad
 * @param rejected each bad field of the first of them, which are at most {@value OrderFileReport#SHOWN}
 * @param failedTotal of how many it is not known whether they went in; the import can be repeated
 * @param failed the first of them, at most {@value OrderFileReport#SHOWN}
 */
public record FinanceOrderImportView(
        int imported,
        int unchanged,
        int rejectedTotal,
        List<RejectedRecord> rejected,
        int failedTotal,
        List<RejectedRecord> failed) {}
