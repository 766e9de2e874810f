package io.dueflow.reconciliation.report;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final LocalDate DATE = LocalDate.of(2026, 12, 15);
    private static final Instant TAKEN = Instant.parse("2026-12-15T17:30:05.123Z");

    @Test
    void a_day_in_order_is_told_with_its_sums() {
        var page = page(day(List.of(), "CONFIRMED"), List.of());

        assertThat(page)
                .contains("<b class=\"ok\">In order.</b> Confirmed to the bank 2026-12-16T01:30:05+08:00.")
                .contains("Statement downloaded from the bank, 1,234,567 lines, 50,000.05 booked")
                .contains("<td>Freezes</td><td class=\"n\">1,200</td><td class=\"n\">30,000.00</td>")
                .contains("<td>Change of what is frozen</td><td class=\"n\">2,400</td><td class=\"n\">10,000.00</td>")
                .doesNotContain("<h2>Breaks</h2>", "{{");
    }

    @Test
    void a_break_is_shown_as_it_stands_and_nothing_of_it_is_taken_for_markup() {
        var difference = new Difference(
                BreakKind.MISSING_AT_BANK,
                "P1-3-1-C",
                StatementEntry.SETTLEMENT,
                "P1",
                false,
                null,
                Money.ZERO,
                Money.ofCents(1_010_00),
                "not listed",
                "settled & <b>sure</b>",
                null,
                "dueflow reconcile --date 2026-12-15 --ask P1-3-1-C");
        var open = new BreakRow(DATE, "B1", difference, BreakState.OPEN, TAKEN, TAKEN, null, null);
        var closed = new BreakRow(DATE, "B2", difference, BreakState.CLOSED, TAKEN, TAKEN, "<i>ann</i>", "seen");

        var page = page(
                day(List.of(new BreakCount(BreakKind.MISSING_AT_BANK, 1, 0, 1, 0, Money.ofCents(-2_020_00))), null),
                List.of(open, closed));

        assertThat(page)
                .contains("<b class=\"no\">Not in order: 1 open.</b> Not confirmed to the bank.")
                .contains("<tr class=\"Open\"><td>Missing at bank<br><code>P1-3-1-C</code></td><td>not listed</td>")
                .contains("settled &amp; &lt;b&gt;sure&lt;/b&gt;", "<td class=\"n\">-1,010.00</td>")
                .contains("<td>open for 3 days</td>", "explained by &lt;i&gt;ann&lt;/i&gt;: seen")
                .contains("<td>All</td><td class=\"n\">1</td>")
                .doesNotContain("<b>sure", "<i>ann", "{{");
    }

    private static DayRow day(List<BreakCount> breaks, String confirmation) {
        var totals = List.of(totals(StatementEntry.FREEZE, 30_000_00), totals(StatementEntry.SETTLEMENT, 20_000_00));
        return new DayRow(
                DATE,
                StatementSource.BANK,
                1_234_567,
                Money.ofCents(50_000_05),
                "ab12",
                true,
                TAKEN,
                TAKEN,
                confirmation,
                confirmation == null ? null : TAKEN,
                null,
                totals,
                breaks);
    }

    private static EntryTotals totals(StatementEntry entry, long cents) {
        return new EntryTotals(entry, 1_200, Money.ofCents(cents), 1_200, Money.ofCents(cents), 1_200, Money.ZERO);
    }

    private static String page(DayRow day, List<BreakRow> rows) {
        var now = TAKEN.plusSeconds(3 * 86_400 + 60);
        var lines = rows.stream().map(row -> DayPage.line(row, now)).toList();
        var out = new StringWriter();
        HtmlReport.write(new DayPage(day, lines, false), out);
        return out.toString();
    }
}
