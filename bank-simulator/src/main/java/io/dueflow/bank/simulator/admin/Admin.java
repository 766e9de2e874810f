package io.dueflow.bank.simulator.admin;

import io.dueflow.bank.simulator.booking.Bank;
import io.dueflow.bank.simulator.faults.Faults;
import io.dueflow.bank.simulator.http.Exchange;
import io.dueflow.bank.simulator.http.Page;
import io.dueflow.bank.simulator.ledger.Ledger;
import io.dueflow.bank.simulator.ledger.UserAccount;
import io.dueflow.bank.simulator.wire.FormFields;
import io.dueflow.bank.simulator.wire.Tally;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** What the operator of the bank can see and do over HTTP. */
public final class Admin {

    private final Bank bank;
    private final Faults faults;
    private final Tally tally;

    public Admin(Bank bank, Faults faults, Tally tally) {
        this.bank = bank;
        this.faults = faults;
        this.tally = tally;
    }

    /** The pages by their paths; the threads do what may wait for the disk. */
    public Map<String, Page> pages(Executor threads) {
        return Map.of(
                "/admin/deposits", new AdminHandler(threads, null, this::takeDeposits),
                "/admin/faults", new AdminHandler(threads, this::showFaults, this::replaceFaults),
                "/admin/statements", new AdminHandler(threads, this::showStatements, this::spoilStatement),
                "/ledger", new AdminHandler(threads, this::ledgerPage, null),
                "/ledger.json", new AdminHandler(threads, this::ledgerJson, null),
                "/health", new AdminHandler(threads, this::health, null));
    }

    private void takeDeposits(Exchange exchange) {
        AdminJson.send(exchange, 200, DepositsJson.take(AdminJson.body(exchange), bank));
    }

    private void showFaults(Exchange exchange) {
        AdminJson.send(exchange, 200, FaultPlanJson.write(faults.plan()));
    }

    private void replaceFaults(Exchange exchange) {
        faults.replace(FaultPlanJson.read(AdminJson.body(exchange)));
        showFaults(exchange);
    }

    private void showStatements(Exchange exchange) {
        AdminJson.send(exchange, 200, StatementsJson.show(bank));
    }

    private void spoilStatement(Exchange exchange) {
        AdminJson.send(exchange, 200, StatementsJson.spoil(AdminJson.body(exchange), bank));
    }

    private void ledgerPage(Exchange exchange) {
        Map<String, String> query = FormFields.parse(exchange.query());
        String search = query.getOrDefault("userNo", "");
        LedgerView view = LedgerView.of(bank, tally, ledger -> page(ledger, search, query.get("after")));
        String html = LedgerPage.of(view, search);
        exchange.answer(200, "text/html;charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private static List<UserAccount> page(Ledger ledger, String search, String after) {
        String from = after == null ? search : after;
        return ledger.usersFrom(from, after == null).stream()
                .takeWhile(user -> user.userNo().startsWith(search))
                .limit(LedgerPage.USERS + 1L)
                .toList();
    }

    private void ledgerJson(Exchange exchange) {
        Map<String, String> query = FormFields.parse(exchange.query());
        if ("true".equals(query.get("users"))) {
            LedgerJson.stream(exchange, LedgerView.of(bank, tally, ledger -> List.copyOf(ledger.usersFrom("", true))));
        } else {
            AdminJson.send(exchange, 200, LedgerJson.totals(LedgerView.of(bank, tally, ledger -> List.of())));
        }
    }

    private void health(Exchange exchange) {
        boolean sound = bank.isSound();
        AdminJson.send(exchange, sound ? 200 : 503, Map.of("status", sound ? "UP" : "DOWN"));
    }
}
