package io.dueflow.reconciliation.pass;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.messages.reconciliation.Difference;
import io.dueflow.reconciliation.record.ReconciliationRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is booked in the statements of two days was taken twice. A pass sees one statement; what the other one lists
 * follows from what the pass over it has noted. To each day the request alone would look like one of midnight.
 */
final class TwoStatements {

    private static final List<BreakKind> KINDS_OF_THE_UNLISTED =
            List.of(BreakKind.TIMING, BreakKind.MISSING_AT_BANK, BreakKind.STATE_DIFFERS);

    private final ReconciliationRows rows;

    TwoStatements(ReconciliationRows rows) {
        this.rows = rows;
    }

    /** Whether a day beside has noted that its statement books what we recorded on the date. */
    static boolean isBookedThere(Difference noted, LocalDate date) {
        return isBookedElsewhere(noted) && noted.counterpart().equals(date);
    }

    private static boolean isBookedElsewhere(Difference difference) {
        return difference.kind() == BreakKind.TIMING
                && difference.listed()
                && difference.atBank().isPositive();
    }

    /** All that the pass has found, and what the two statements show together. */
    List<Difference> with(LocalDate date, Compared compared) {
        var bookedBeside = compared.foundHere().stream()
                .filter(row -> isBookedThere(row.difference(), date))
                .map(row -> twice(row.difference(), row.date()));
        var comparedWhole = new HashMap<LocalDate, Boolean>();
        var bookedHere = compared.differences().stream()
                .filter(TwoStatements::isBookedElsewhere)
                .filter(found -> comparedWhole.computeIfAbsent(found.counterpart(), this::isComparedWhole))
                .filter(this::isListedWhereRecorded)
                .map(found -> twice(found, found.counterpart()));
        var named = compared.differences().stream()
                .filter(found -> found.kind() == BreakKind.TWICE || found.kind() == BreakKind.STATE_DIFFERS)
                .map(Difference::requestNo)
                .collect(Collectors.toSet());
        var all = new ArrayList<>(compared.differences());
        // What this statement lists twice by itself is named already, and what it refuses was taken once.
        Stream.concat(bookedBeside, bookedHere)
                .filter(twice -> named.add(twice.requestNo()))
                .forEach(all::add);
        return all;
    }

    private boolean isComparedWhole(LocalDate date) {
        return rows.day(date)
                .filter(day -> day.closed() && day.reconciledAt() != null)
                .isPresent();
    }

    /** A pass over the whole of the day on which we recorded it would have noted that the statement does not list it. */
    private boolean isListedWhereRecorded(Difference found) {
        return KINDS_OF_THE_UNLISTED.stream()
                .map(kind -> Difference.breakNo(found.counterpart(), found.requestNo(), kind))
                .allMatch(breakNo -> rows.find(found.counterpart(), breakNo).isEmpty());
    }

    /** Both sums are accounted for by what each day has noted of its own statement. */
    private static Difference twice(Difference noted, LocalDate other) {
        return new Difference(
                BreakKind.TWICE,
                noted.requestNo(),
                noted.entry(),
                noted.projectNo(),
                true,
                null,
                Money.ZERO,
                Money.ZERO,
                noted.bankSays() + ", and in the statement of " + other + " too",
                noted.weSay(),
                null,
                "call the bank, with this in hand: what was taken twice is to be given back");
    }
}
