package io.dueflow.bank.simulator.admin;

import io.dueflow.bank.simulator.ledger.LedgerTotals;
import io.dueflow.bank.simulator.ledger.UserAccount;
import io.dueflow.bank.simulator.request.Cents;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The ledger for people: one page without scripts, users in pages of {@link #USERS}. */
final class LedgerPage {

    static final int USERS = 200;

    private static final String HEAD = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bank ledger</title>
            <meta name="viewport" content="width=device-width"><style>
            body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:64rem;padding:0 1rem;color:#1b2733}
            h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}
            table{border-collapse:collapse;width:100%}th,td{padding:.3rem .6rem;border-bottom:1px solid #dde3e9;text-align:left}
            td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
            </style></head><body><h1>Bank ledger</h1>
            <p>Amounts in yuan. Deposits = balances + frozen + commission.</p>
            """;

    private final StringBuilder html = new StringBuilder(HEAD);

    /** At most {@link #USERS} of the view's users are shown; one more means that there is a next page. */
    static String of(LedgerView view, String search) {
        LedgerPage page = new LedgerPage();
        page.totals(view.totals());
        page.counts("Answers stored, since the journal began", view.answers());
        page.counts("Deliveries, since this process started", view.deliveries());
        page.counts("Faults on demand, since this process started", Map.of("drawn", view.faults()));
        page.users(search, view.users());
        return page.html.append("</body></html>\n").toString();
    }

    private void totals(LedgerTotals totals) {
        html.append("<h2>Totals</h2><table>");
        amount("Deposits", totals.depositsCents());
        amount("Balances of " + totals.userCount() + " users", totals.balancesCents());
        amount("Frozen, in " + totals.openFreezes() + " open freezes", totals.frozenCents());
        amount("Platform's commission", totals.commissionCents());
        amount("Ever frozen", totals.frozenTotalCents());
        amount("Ever settled", totals.settledTotalCents());
        amount("Ever credited to investors", totals.creditedTotalCents());
        amount("Ever released", totals.releasedTotalCents());
        html.append("</table>");
    }

    private void amount(String name, long cents) {
        html.append("<tr><td>")
                .append(name)
                .append("</td><td class=n>")
                .append(yuan(cents))
                .append("</td></tr>");
    }

    private void counts(String title, Map<String, Map<String, Long>> counts) {
        html.append("<h2>").append(title).append("</h2><table><tr><th>Service<th>Outcome<th class=n>Count</tr>");
        counts.forEach((service, outcomes) -> outcomes.forEach((outcome, count) -> html.append("<tr><td>")
                .append(escaped(service))
                .append("</td><td>")
                .append(escaped(outcome))
                .append("</td><td class=n>")
                .append(count)
                .append("</td></tr>")));
        html.append("</table>");
    }

    private void users(String search, List<UserAccount> users) {
        html.append("<h2>Users</h2><form><label>Number starts with <input name=userNo value=\"")
                .append(escaped(search))
                .append("\"></label> <button>Search</button></form><table><tr><th>User<th class=n>Balance")
                .append("<th class=n>Frozen<th class=n>Debited<th class=n>Credited</tr>");
        users.stream().limit(USERS).forEach(this::user);
        html.append("</table>");
        if (users.size() > USERS) {
            html.append("<p><a href=\"/ledger?userNo=")
                    .append(encoded(search))
                    .append("&amp;after=")
                    .append(encoded(users.get(USERS - 1).userNo()))
                    .append("\">Next users</a></p>");
        }
    }

    private void user(UserAccount user) {
        html.append("<tr><td>").append(escaped(user.userNo())).append("</td>");
        List.of(user.balanceCents(), user.frozenCents(), user.debitedCents(), user.creditedCents())
                .forEach(
                        cents -> html.append("<td class=n>").append(yuan(cents)).append("</td>"));
        html.append("</tr>");
    }

    private static String yuan(long cents) {
        return String.format(Locale.ROOT, "%,.2f", Cents.yuan(cents));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
