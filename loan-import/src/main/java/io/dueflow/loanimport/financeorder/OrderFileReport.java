package io.dueflow.loanimport.financeorder;

import io.dueflow.loanimport.check.RejectedRecord;
import io.dueflow.loanimport.financeorder.OrderOutcome.Failed;
import io.dueflow.loanimport.financeorder.OrderOutcome.Imported;
import io.dueflow.loanimport.financeorder.OrderOutcome.Rejected;
import io.dueflow.loanimport.read.OrderColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what became of the records of one file, and lists those that did not go in. */
final class OrderFileReport {

    /** The most records of each list; further ones are counted only. */
    static final int SHOWN = 1_000;

    private final List<RejectedRecord> rejected = new ArrayList<>();
    private final List<RejectedRecord> failed = new ArrayList<>();
    private int imported;
    private int unchanged;

    synchronized void reject(RejectedRecord entry) {
        rejected.add(entry);
    }

    synchronized void ended(OrderRecord record, OrderOutcome outcome) {
        if (outcome instanceof Rejected refused) {
            rejected.add(entry(record, refused.field(), refused.reason()));
        } else if (outcome instanceof Failed failure) {
            failed.add(entry(record, "", failure.reason()));
        } else if (outcome instanceof Imported) {
            imported++;
        } else {
            unchanged++;
        }
    }

    /** A field that the file does not have, such as an order's status, is said to be the command. */
    private static RejectedRecord entry(OrderRecord record, String field, String reason) {
        var shown = field.isEmpty() || record.raw().values().containsKey(field) ? field : OrderColumns.COMMAND;
        return RejectedRecord.of(record.raw().at(), shown, record.raw().values().getOrDefault(shown, ""), reason);
    }

    synchronized FinanceOrderImportView view() {
        return new FinanceOrderImportView(
                imported, unchanged, records(rejected).size(), first(rejected), failed.size(), first(failed));
    }

    /** A record may have several bad fields. */
    private static List<List<RejectedRecord>> records(List<RejectedRecord> entries) {
        var byLine = entries.stream()
                .collect(Collectors.groupingBy(RejectedRecord::line, TreeMap::new, Collectors.toList()));
        return List.copyOf(byLine.values());
    }

    private static List<RejectedRecord> first(List<RejectedRecord> entries) {
        return records(entries).stream().limit(SHOWN).flatMap(List::stream).toList();
    }
}
