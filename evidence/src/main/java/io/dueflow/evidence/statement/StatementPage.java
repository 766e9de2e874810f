package io.dueflow.evidence.statement;

import io.dueflow.messages.Shanghai;
import io.dueflow.messages.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;

/**
 * The page that an investor reads. It follows from the statement alone, letter by letter: whoever checks a statement
 * writes it anew and compares. So it may change only together with {@link Statement#FORMAT}.
 */
final class StatementPage {

    static final String EVIDENCE_BEGINS = "<script type=\"application/json\" id=\"evidence\">";
    static final String EVIDENCE_ENDS = "</script>\n</body>\n</html>\n";

    private static final String CSS = css();
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String NOT_SEALED = "<span class=\"open\">not yet sealed</span>";

    private final Statement statement;
    private final Ledger ledger;
    private final Html html = new Html();

    private StatementPage(Statement statement) {
        this.statement = statement;
        this.ledger = Ledger.of(statement);
    }

    /**
     * The page up to where the evidence begins.
     *
     * @throws io.dueflow.evidence.hash.NotProved where the facts do not fit together
     */
    static String of(Statement statement) {
        return new StatementPage(statement).write();
    }

    private String write() {
        html.line("<!DOCTYPE html>").line("<html lang=\"en\">").line("<head>").line("<meta charset=\"utf-8\">");
        html.line(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        html.markup("<title>Statement ").text(statement.investor()).line("</title>");
        html.line("<style>")
                .markup(CSS)
                .line("</style>")
                .line("</head>")
                .line("<body>")
                .line("<main>");
        head();
        sums();
        received();
        owed();
        ended();
        invested();
        proof();
        html.line("</main>");
        return html.markup(EVIDENCE_BEGINS).toString();
    }

    private void head() {
        html.line(
                "<header><div><div class=\"name\">Dueflow</div><div class=\"what\">Repayments to investors</div></div>"
                        + "<h1>Statement</h1></header>");
        html.line("<dl>")
                .entry("Investor", statement.investor())
                .entry("Issued", MINUTE.format(statement.issuedAt().atZone(Shanghai.ZONE)) + " (UTC+8)")
                .entry("From", statement.from())
                .entry("To", statement.to())
                .entry("Currency", "CNY (yuan)")
                .entry("Format", statement.format())
                .line("</dl>");
    }

    private void sums() {
        html.line("<div class=\"sums\">");
        sum("Received in this period", total(ledger.received(), Row::total));
        sum("Still owed to you", total(ledger.owed(), Row::total));
        sum(
                "Invested",
                Money.sum(ledger.investments().stream().map(Investment::amount).toList()));
        html.line("</div>");
    }

    private void sum(String name, Money amount) {
        html.markup("<div><span>")
                .text(name)
                .markup("</span><b>")
                .text(Html.yuan(amount))
                .line("</b></div>");
    }

    private void received() {
        html.line("<h2>Received</h2>");
        if (nothing(ledger.received(), "Nothing was received in this period.")) {
            return;
        }
        html.line(
                "<table><thead><tr><th>Date</th><th>Project</th><th>Tender</th><th class=\"n\">Period</th>"
                        + "<th class=\"n\">Principal</th><th class=\"n\">Interest</th><th class=\"n\">Fee</th>"
                        + "<th class=\"n\">Late fee</th><th class=\"n\">Received</th><th>Bank request</th></tr></thead><tbody>");
        for (var row : ledger.received()) {
            html.markup("<tr>").cell(row.on()).cell(row.projectNo()).cell(row.tenderNo());
            amounts(row).cell(row.lateFee()).cell(row.total()).markup("<td>").text(row.reference());
            html.markup(row.isSealed() ? "" : " " + NOT_SEALED).line("</td></tr>");
        }
        totals(ledger.received(), 4, List.of(Row::principal, Row::interest, Row::fee, Row::lateFee, Row::total));
    }

    private void owed() {
        html.line("<h2>Still owed</h2>");
        if (nothing(ledger.owed(), "Nothing is owed.")) {
            return;
        }
        html.line("<table><thead><tr><th>Due</th><th>Project</th><th>Tender</th><th class=\"n\">Period</th>"
                + "<th class=\"n\">Principal</th><th class=\"n\">Interest</th><th class=\"n\">Fee</th>"
                + "<th class=\"n\">Owed</th><th></th></tr></thead><tbody>");
        for (var row : ledger.owed()) {
            html.markup("<tr>").cell(row.dueDate()).cell(row.projectNo()).cell(row.tenderNo());
            amounts(row).cell(row.total()).markup("<td>").markup(row.isSealed() ? "" : NOT_SEALED);
            html.line("</td></tr>");
        }
        totals(ledger.owed(), 4, List.of(Row::principal, Row::interest, Row::fee, Row::total));
    }

    private void ended() {
        if (ledger.ended().isEmpty()) {
            return;
        }
        html.line("<h2>Ended without a payment through the bank</h2>");
        html.line("<table><thead><tr><th>Date</th><th>Project</th><th>Tender</th><th class=\"n\">Period</th>"
                + "<th class=\"n\">Principal</th><th class=\"n\">Interest</th><th class=\"n\">Fee</th>"
                + "<th>How</th></tr></thead><tbody>");
        for (var row : ledger.ended()) {
            html.markup("<tr>").cell(row.on()).cell(row.projectNo()).cell(row.tenderNo());
            amounts(row).markup("<td>").text(row.reference());
            html.markup(row.isSealed() ? "" : " " + NOT_SEALED).line("</td></tr>");
        }
        totals(ledger.ended(), 4, List.of(Row::principal, Row::interest, Row::fee));
    }

    private Html amounts(Row row) {
        html.markup("<td class=\"n\">").text(row.period()).markup("</td>");
        return html.cell(row.principal()).cell(row.interest()).cell(row.fee());
    }

    private void invested() {
        html.line("<h2>Invested</h2>");
        if (nothing(ledger.investments(), "No tender is told of here.")) {
            return;
        }
        html.line("<table><thead><tr><th>Recorded</th><th>Project</th><th>Tender</th><th class=\"n\">Amount</th>"
                + "<th></th></tr></thead><tbody>");
        for (var investment : ledger.investments()) {
            html.markup("<tr>")
                    .cell(investment.on())
                    .cell(investment.projectNo())
                    .cell(investment.tenderNo());
            html.cell(investment.amount()).markup("<td>").markup(investment.isSealed() ? "" : NOT_SEALED);
            html.line("</td></tr>");
        }
        html.markup("</tbody><tfoot><tr><td colspan=\"3\">Total</td>");
        html.cell(
                Money.sum(ledger.investments().stream().map(Investment::amount).toList()));
        html.line("<td></td></tr></tfoot></table>");
    }

    private boolean nothing(List<?> rows, String words) {
        if (rows.isEmpty()) {
            html.markup("<p class=\"none\">").text(words).line("</p>");
        }
        return rows.isEmpty();
    }

    private void totals(List<Row> rows, int columnsBefore, List<Function<Row, Money>> columns) {
        html.markup("</tbody><tfoot><tr><td colspan=\"" + columnsBefore + "\">Total</td>");
        columns.forEach(column -> html.cell(total(rows, column)));
        html.line("<td></td></tr></tfoot></table>");
    }

    private static Money total(List<Row> rows, Function<Row, Money> column) {
        return Money.sum(rows.stream().map(column).toList());
    }

    private void proof() {
        html.line("<section class=\"proof\"><h2>How you can check this statement</h2>");
        if (statement.seals().isEmpty()) {
            html.line(
                    "<p>None of the events behind it is sealed yet. Ask for it again when its days are.</p></section>");
            return;
        }
        var newest = statement.seals().get(statement.seals().size() - 1);
        html.line(
                "<p>This file holds, unseen, the recorded events behind every line above, your part of them only, and "
                        + "the way from each to the seal of its day. <code>dueflow verify FILE --root ROOT</code> recomputes all "
                        + "of it without a network. ROOT is published by the platform; get it from there and not from this "
                        + "page.</p>");
        html.markup("<p>The newest seal behind this statement is no. ").text(newest.no());
        html.markup(", of ")
                .text(newest.date())
                .markup(", over ")
                .text(newest.events())
                .markup(" events; its root: <code>");
        html.text(newest.root()).line("</code></p>");
        html.line(
                "<p>That proves that each line that is not marked “not yet sealed” is what was recorded on its day, and that "
                        + "nobody has changed it since. It does not prove that no line was left out, nor that what is still owed "
                        + "has not been paid.</p></section>");
    }

    private static String css() {
        try (var stream = StatementPage.class.getResourceAsStream("statement.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
