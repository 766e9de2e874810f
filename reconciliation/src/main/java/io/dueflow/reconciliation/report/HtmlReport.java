package io.dueflow.reconciliation.report;

import io.dueflow.messages.bank.statement.StatementEntry;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.messages.reconciliation.EntryTotals;
import io.dueflow.messages.reconciliation.StatementSource;
import io.dueflow.reconciliation.record.BreakCount;
import io.dueflow.reconciliation.record.BreakRow;
import io.dueflow.reconciliation.record.BreakState;
import io.dueflow.reconciliation.record.DayRow;
import io.dueflow.reconciliation.record.ReconciliationRows;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.web.util.HtmlUtils;

/** A day as a page to be read and printed, without scripts: what both sides come to, what differs, and by what. */
final class HtmlReport {

    /** A person reads no more; the rest is in the CSV. */
    private static final int MOST_BREAKS = 2_000;

    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Reconciliation %1$s</title>
            <style>
            body{font:15px/1.45 system-ui,sans-serif;color:#1b2733;max-width:76rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:2rem 0 .5rem}
            p.s{color:#5b6b7a;margin:.3rem 0}b.ok{color:#0b6b3a}b.no{color:#a61b1b}
            table{border-collapse:collapse;width:100%%}th,td{padding:.35rem .6rem;border-bottom:1px solid #dde3e9;
            text-align:left;vertical-align:top}th{background:#f3f6f8;font-weight:600}
            .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
            tr.sum td{border-top:2px solid #1b2733;font-weight:600}code{font-size:.85em;overflow-wrap:anywhere}
            tr.OPEN td:first-child{border-left:4px solid #a61b1b}tr.NOTED td:first-child{border-left:4px solid #c9a227}
            tr.CLOSED td:first-child,tr.MATCHED td:first-child{border-left:4px solid #0b6b3a}
            </style></head><body>
            <h1>The books of %1$s against the bank's</h1>
            """;

    private final DayRow day;
    private final Writer out;
    private final Instant now;

    HtmlReport(DayRow day, Writer out, Instant now) {
        this.day = day;
        this.out = out;
        this.now = now;
    }

    void write(ReconciliationRows rows) throws IOException {
        out.write(HEAD.formatted(day.date()));
        summary();
        totals();
        kinds();
        breaks(rows);
        out.write("</body></html>\n");
    }

    private void summary() throws IOException {
        out.write(
                day.inOrder()
                        ? "<p><b class=\"ok\">In order.</b> "
                        : "<p><b class=\"no\">Not in order: " + day.openBreaks() + " open.</b> ");
        out.write(confirmation() + "</p>\n");
        out.write("<p class=\"s\">%s, %s lines, %s booked, taken %s%s<br>SHA-256 <code>%s</code></p>%n"
                .formatted(
                        day.source() == StatementSource.BANK ? "Statement downloaded from the bank" : "Statement file",
                        count(day.lines()),
                        amount(day.sum()),
                        ShanghaiTime.of(day.takenAt()),
                        day.closed() ? "" : ", <b>while the day was not over</b>",
                        escaped(day.sha256())));
    }

    private String confirmation() {
        if (day.confirmation() == null) {
            return "Not confirmed to the bank.";
        }
        return switch (day.confirmation()) {
            case "CONFIRMED" -> "Confirmed to the bank " + ShanghaiTime.of(day.confirmedAt()) + ".";
            case "REFUSED" -> "The bank does not take the confirmation: " + escaped(day.confirmationWords());
            default -> "Sent to the bank as confirmed; its answer is awaited.";
        };
    }

    private void totals() throws IOException {
        out.write(
                "<h2>Both sides, in yuan</h2><table><tr><th></th><th class=\"n\">at the bank</th><th class=\"n\">sum</th>"
                        + "<th class=\"n\">with us</th><th class=\"n\">sum</th><th class=\"n\">difference</th>"
                        + "<th class=\"n\">explained by breaks</th><th class=\"n\">unexplained</th>"
                        + "<th class=\"n\">numbers matched</th></tr>\n");
        for (var entry : day.totals()) {
            total("<tr>", words(entry.entry().name()) + "s", entry);
        }
        total("<tr class=\"sum\">", "Change of what is frozen", stillFrozen());
        out.write("</table><p class=\"s\">Refused requests count as matched numbers and have no amount. What is frozen "
                + "changes by the freezes less the settlements and the releases.</p>\n");
    }

    private void total(String row, String name, EntryTotals total) throws IOException {
        out.write(row + "<td>" + name + "</td>");
        number(count(total.atBank()));
        number(amount(total.sumAtBank()));
        number(count(total.withUs()));
        number(amount(total.sumWithUs()));
        number(amount(total.difference()));
        number(amount(total.explained()));
        number(amount(total.unexplained()));
        number(count(total.matched()));
        out.write("</tr>\n");
    }

    private EntryTotals stillFrozen() {
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

    private void kinds() throws IOException {
        out.write("<h2>Breaks by class</h2><table><tr><th></th><th class=\"n\">open</th><th class=\"n\">noted</th>"
                + "<th class=\"n\">explained by a person</th><th class=\"n\">matched by now</th>"
                + "<th class=\"n\">difference, matched ones aside</th></tr>\n");
        for (var count : day.breaks()) {
            out.write("<tr><td>" + words(count.kind().name()) + "</td>");
            counts(count.open(), count.noted(), count.closed(), count.matched(), count.difference());
        }
        out.write("<tr class=\"sum\"><td>All</td>");
        counts(
                day.openBreaks(),
                day.breaks().stream().mapToLong(BreakCount::noted).sum(),
                day.breaks().stream().mapToLong(BreakCount::closed).sum(),
                day.breaks().stream().mapToLong(BreakCount::matched).sum(),
                Money.sum(day.breaks().stream().map(BreakCount::difference).toList()));
        out.write("</table>\n");
    }

    private void counts(long open, long noted, long closed, long matched, Money difference) throws IOException {
        number(count(open));
        number(count(noted));
        number(count(closed));
        number(count(matched));
        number(amount(difference));
        out.write("</tr>\n");
    }

    private void breaks(ReconciliationRows rows) throws IOException {
        var page = rows.breaks(day.date(), null, null, MOST_BREAKS + 1);
        if (page.isEmpty()) {
            return;
        }
        out.write("<h2>Breaks</h2><table><tr><th>request</th><th>the bank says</th><th>we say</th>"
                + "<th class=\"n\">difference</th><th>cause and repair</th><th>state</th></tr>\n");
        for (var row : page.subList(0, Math.min(page.size(), MOST_BREAKS))) {
            row(row);
        }
        out.write("</table>\n");
        if (page.size() > MOST_BREAKS) {
            out.write("<p class=\"s\">The first " + MOST_BREAKS + "; all are in the CSV.</p>\n");
        }
    }

    private void row(BreakRow row) throws IOException {
        var difference = row.difference();
        out.write("<tr class=\"" + row.state() + "\"><td>"
                + words(difference.kind().name()) + "<br><code>" + escaped(difference.requestNo()) + "</code></td>");
        out.write("<td>" + escaped(difference.bankSays()) + "</td><td>" + escaped(difference.weSay()) + "</td>");
        number(amount(difference.atBank().minus(difference.withUs())));
        out.write("<td>" + (difference.cause() == null ? "" : escaped(difference.cause()) + "<br>"));
        out.write("<code>" + escaped(difference.repair()) + "</code></td><td>" + standing(row) + "</td></tr>\n");
    }

    private String standing(BreakRow row) {
        if (row.state() == BreakState.CLOSED) {
            return "explained by " + escaped(row.closedBy()) + ": " + escaped(row.reason());
        }
        if (row.state() == BreakState.OPEN) {
            return "open for " + Duration.between(row.foundAt(), now).toDays() + " days";
        }
        return row.difference().kind() == BreakKind.TIMING && row.difference().counterpart() != null
                ? "noted; " + row.difference().counterpart()
                : words(row.state().name());
    }

    private void number(String text) throws IOException {
        out.write("<td class=\"n\">" + text + "</td>");
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String amount(Money money) {
        return String.format(Locale.ROOT, "%,.2f", money.yuan());
    }

    private static String words(String name) {
        var words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
