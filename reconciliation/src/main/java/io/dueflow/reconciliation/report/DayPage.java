package io.dueflow.reconciliation.report;

import io.dueflow.messages.bank.statement.StatementEntry;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.messages.reconciliation.Difference;
import io.dueflow.messages.reconciliation.EntryTotals;
import io.dueflow.messages.reconciliation.StatementSource;
import io.dueflow.reconciliation.record.BreakCount;
import io.dueflow.reconciliation.record.BreakRow;
import io.dueflow.reconciliation.record.BreakState;
import io.dueflow.reconciliation.record.DayRow;
import io.dueflow.reconciliation.record.ReconciliationRows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * What the page of a day shows beside the day itself: {@code day.mustache} names these methods.
 *
 * @param hasMore whether there are more breaks than those of the page
 */
record DayPage(DayRow day, List<Break> breaks, boolean hasMore) {

    /** A person reads no more; the rest is in the CSV. */
    private static final int MOST_BREAKS = 2_000;

    /** One break as a line of the page. */
    record Break(BreakState state, Difference difference, Money amount, String standing) {}

    static DayPage of(DayRow day, ReconciliationRows rows, Instant now) {
        var found = rows.breaks(day.date(), null, null, MOST_BREAKS + 1);
        var shown = found.stream().limit(MOST_BREAKS).map(row -> line(row, now)).toList();
        return new DayPage(day, shown, found.size() > MOST_BREAKS);
    }

    static Break line(BreakRow row, Instant now) {
        var difference = row.difference();
        return new Break(row.state(), difference, difference.atBank().minus(difference.withUs()), standing(row, now));
    }

    private static String standing(BreakRow row, Instant now) {
        return switch (row.state()) {
            case OPEN -> "open for " + Duration.between(row.foundAt(), now).toDays() + " days";
            case CLOSED -> "explained by " + row.closedBy() + ": " + row.reason();
            case NOTED, MATCHED ->
                row.difference().kind() == BreakKind.TIMING && row.difference().counterpart() != null
                        ? "noted; " + row.difference().counterpart()
                        : PageText.words(row.state());
        };
    }

    boolean listsBreaks() {
        return !breaks.isEmpty();
    }

    String source() {
        return day.source() == StatementSource.BANK ? "Statement downloaded from the bank" : "Statement file";
    }

    String confirmation() {
        if (day.confirmation() == null) {
            return "Not confirmed to the bank.";
        }
        return switch (day.confirmation()) {
            case "CONFIRMED" -> "Confirmed to the bank " + ShanghaiTime.of(day.confirmedAt()) + ".";
            case "REFUSED" -> "The bank does not take the confirmation: " + day.confirmationWords();
            default -> "Sent to the bank as confirmed; its answer is awaited.";
        };
    }

    /** The freezes less the settlements and the releases. */
    EntryTotals stillFrozen() {
        return new EntryTotals(
                StatementEntry.FREEZE,
                day.totals().stream().mapToLong(EntryTotals::atBank).sum(),
                frozen(EntryTotals::sumAtBank),
                day.totals().stream().mapToLong(EntryTotals::withUs).sum(),
                frozen(EntryTotals::sumWithUs),
                day.totals().stream().mapToLong(EntryTotals::matched).sum(),
                frozen(EntryTotals::explained));
    }

    private Money frozen(Function<EntryTotals, Money> sum) {
        var frozen = Money.ZERO;
        for (var total : day.totals()) {
            frozen = total.entry() == StatementEntry.FREEZE
                    ? frozen.plus(sum.apply(total))
                    : frozen.minus(sum.apply(total));
        }
        return frozen;
    }

    BreakCount allBreaks() {
        return new BreakCount(
                null,
                day.openBreaks(),
                day.breaks().stream().mapToLong(BreakCount::noted).sum(),
                day.breaks().stream().mapToLong(BreakCount::closed).sum(),
                day.breaks().stream().mapToLong(BreakCount::matched).sum(),
                Money.sum(day.breaks().stream().map(BreakCount::difference).toList()));
    }
}
