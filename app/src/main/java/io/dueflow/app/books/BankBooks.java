package io.dueflow.app.books;

import io.dueflow.messages.money.Money;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the bank simulator's own ledger says. */
public final class BankBooks {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI bank;
    private final HttpClient client = HttpClient.newHttpClient();

    public BankBooks(URI bank) {
        this.bank = bank;
    }

    public Books read() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(bank.resolve("/ledger.json?users=true"))
                .timeout(PATIENCE)
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("the bank's ledger was answered with " + response.statusCode());
        }
        return booksOf(JsonMapper.shared().readTree(response.body()));
    }

    private static Books booksOf(JsonNode ledger) {
        var books = new BooksSoFar();
        for (var user : ledger.path("users")) {
            var userNo = user.required("userNo").asString();
            whenPositive(cents(user, "debitedCents"), amount -> books.collect(userNo, amount));
            whenPositive(cents(user, "creditedCents"), amount -> books.credit(userNo, amount));
        }
        books.keep(cents(ledger, "commissionCents"));
        books.freeze(cents(ledger, "frozenCents"));
        return books.close();
    }

    private static void whenPositive(Money amount, Consumer<Money> booking) {
        if (amount.isPositive()) {
            booking.accept(amount);
        }
    }

    private static Money cents(JsonNode node, String field) {
        return Money.ofCents(node.required(field).asLong());
    }
}
