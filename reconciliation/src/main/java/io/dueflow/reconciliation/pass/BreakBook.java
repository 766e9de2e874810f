package io.dueflow.reconciliation.pass;

import io.dueflow.messages.JointCommands;
import io.dueflow.messages.ReadAhead;
import io.dueflow.messages.reconciliation.BreakCommand;
import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.messages.reconciliation.Difference;
import io.dueflow.messages.reconciliation.MatchBreak;
import io.dueflow.messages.reconciliation.NoteBreak;
import io.dueflow.messages.reconciliation.StatementSource;
import io.dueflow.reconciliation.match.Timing;
import io.dueflow.reconciliation.record.BreakRow;
import io.dueflow.reconciliation.record.ReconciliationRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes what a pass has found, and what it has found to match by now, many at a time. */
final class BreakBook {

    private static final Logger LOG = LoggerFactory.getLogger(BreakBook.class);
    private static final int AT_ONCE = 200;

    private final ReconciliationRows rows;
    private final TwoStatements two;
    private final JointCommands commands;
    private final int mostBreaks;

    BreakBook(ReconciliationRows rows, JointCommands commands, int mostBreaks) {
        this.rows = rows;
        this.two = new TwoStatements(rows);
        this.commands = commands;
        this.mostBreaks = mostBreaks;
    }

    /** Breaks of the days beside about requests that this date's statement ought to list, or ought not to. */
    List<BreakRow> beside(LocalDate date) {
        return rows.standing(date.minusDays(1), date.plusDays(1), 3 * mostBreaks).stream()
                .filter(row -> !row.date().equals(date))
                .filter(row -> isMissing(row.difference()) || TwoStatements.isBookedThere(row.difference(), date))
                .toList();
    }

    private static boolean isMissing(Difference difference) {
        return !difference.listed()
                && difference.counterpart() == null
                && (difference.kind() == BreakKind.TIMING || difference.kind() == BreakKind.MISSING_AT_BANK);
    }

    void note(LocalDate date, Compared compared) {
        Map<String, BreakRow> standing = rows.standing(date, date, mostBreaks).stream()
                .collect(Collectors.toMap(BreakRow::breakNo, Function.identity()));
        var news = new ArrayList<BreakCommand>();
        for (var difference : two.with(date, compared)) {
            var known = standing.remove(difference.breakNo(date));
            if (known == null || !known.difference().equals(difference)) {
                news.add(new NoteBreak(date, difference));
            }
        }
        standing.values().forEach(row -> news.add(new MatchBreak(date, row.breakNo())));
        compared.foundHere().stream()
                .filter(row -> !row.difference().listed())
                .forEach(row -> news.addAll(listedHere(row, date)));
        for (var at = 0; at < news.size(); at += AT_ONCE) {
            handle(news.subList(at, Math.min(news.size(), at + AT_ONCE)));
        }
    }

    /**
     * What the other day misses or awaits it has by midnight now, and its sums differ by it as they did. Broken off between
     * the two, the next pass begins with the same.
     */
    private static List<BreakCommand> listedHere(BreakRow row, LocalDate date) {
        var missed = row.difference();
        var timing = new NoteBreak(row.date(), Timing.listedOn(date, missed));
        return missed.kind() == BreakKind.TIMING
                ? List.of(timing)
                : List.of(timing, new MatchBreak(row.date(), row.breakNo()));
    }

    /** What a day has on another one counts for a confirmation where the bank has signed the statement of that one, too. */
    boolean restOnTheBank(LocalDate date) {
        var unsigned = rows.standing(date, date, mostBreaks).stream()
                .map(BreakRow::difference)
                .filter(difference -> difference.kind() == BreakKind.TIMING && !difference.listed())
                .map(Difference::counterpart)
                .filter(Objects::nonNull)
                .distinct()
                .filter(other -> !isSigned(other))
                .toList();
        if (!unsigned.isEmpty()) {
            LOG.warn(
                    "{} is in order by a file alone of {}, which the bank has not signed; not confirmed",
                    date,
                    unsigned);
        }
        return unsigned.isEmpty();
    }

    private boolean isSigned(LocalDate date) {
        return rows.day(date)
                .filter(day -> day.source() == StatementSource.BANK && day.reconciledAt() != null)
                .isPresent();
    }

    private void handle(List<BreakCommand> together) {
        var streams = together.stream().map(BreakCommand::breakId).toList();
        var failures = commands.handle(together, new ReadAhead(streams, List.of()));
        failures.values().stream().findFirst().ifPresent(failure -> {
            throw new IllegalStateException("breaks could not be noted", failure);
        });
    }
}
