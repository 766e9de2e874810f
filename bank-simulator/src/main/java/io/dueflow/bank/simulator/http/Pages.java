package io.dueflow.bank.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Finds the page of a path. */
public record Pages(Map<String, Page> byPath) implements Page {

    @Override
    public void serve(Exchange exchange) {
        byPath.getOrDefault(exchange.path(), Pages::none).serve(exchange);
    }

    private static void none(Exchange exchange) {
        exchange.answer(404, "text/plain;charset=utf-8", "no such page\n".getBytes(StandardCharsets.UTF_8));
    }
}
