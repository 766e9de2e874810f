package io.dueflow.bank.simulator.admin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dueflow.bank.simulator.booking.Bank;
import io.dueflow.bank.simulator.faults.Faults;
import io.dueflow.bank.simulator.ledger.Ledger;
import io.dueflow.bank.simulator.ledger.UserAccount;
import io.dueflow.bank.simulator.wire.FormFields;
import io.dueflow.bank.simulator.wire.Tally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

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

    public void register(HttpServer server) {
        register(server, "/admin/deposits", null, this::takeDeposits);
        register(server, "/admin/faults", this::showFaults, this::replaceFaults);
        register(server, "/ledger", this::ledgerPage, null);
        register(server, "/ledger.json", this::ledgerJson, null);
        register(server, "/health", this::health, null);
    }

    private static void register(HttpServer server, String path, AdminHandler.Page get, AdminHandler.Page post) {
        server.createContext(path, new AdminHandler(path, get, post));
    }

    private void takeDeposits(HttpExchange exchange) throws IOException {
        AdminJson.send(exchange, 200, DepositsJson.take(AdminJson.body(exchange), bank));
    }

    private void showFaults(HttpExchange exchange) throws IOException {
        AdminJson.send(exchange, 200, FaultPlanJson.write(faults.plan()));
    }

    private void replaceFaults(HttpExchange exchange) throws IOException {
        faults.replace(FaultPlanJson.read(AdminJson.body(exchange)));
        showFaults(exchange);
    }

    private void ledgerPage(HttpExchange exchange) throws IOException {
        Map<String, String> query = FormFields.parse(exchange.getRequestURI().getRawQuery());
        String search = query.getOrDefault("userNo", "");
        LedgerView view = LedgerView.of(bank, tally, ledger -> page(ledger, search, query.get("after")));
        String html = LedgerPage.of(view, search);
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static List<UserAccount> page(Ledger ledger, String search, String after) {
        String from = after == null ? search : after;
        return ledger.usersFrom(from, after == null).stream()
                .takeWhile(user -> user.userNo().startsWith(search))
                .limit(LedgerPage.USERS + 1L)
                .toList();
    }

    private void ledgerJson(HttpExchange exchange) throws IOException {
        Map<String, String> query = FormFields.parse(exchange.getRequestURI().getRawQuery());
        if ("true".equals(query.get("users"))) {
            LedgerJson.stream(exchange, LedgerView.of(bank, tally, ledger -> List.copyOf(ledger.usersFrom("", true))));
        } else {
            AdminJson.send(exchange, 200, LedgerJson.totals(LedgerView.of(bank, tally, ledger -> List.of())));
        }
    }

    private void health(HttpExchange exchange) throws IOException {
        boolean sound = bank.isSound();
        AdminJson.send(exchange, sound ? 200 : 503, Map.of("status", sound ? "UP" : "DOWN"));
    }
}
