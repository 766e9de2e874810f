package io.dueflow.bank.simulator.admin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.dueflow.bank.simulator.request.InvalidField;
import java.io.IOException;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** What all pages for the operator share: they answer only to this machine, and say what is wrong with a request. */
final class AdminHandler implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(AdminHandler.class.getName());

    /** One page or action. */
    interface Page {
        void serve(HttpExchange exchange) throws IOException;
    }

    private final String path;
    private final Page get;
    private final Page post;

    /** Either of the two may be null: then its method is not allowed. */
    AdminHandler(String path, Page get, Page post) {
        this.path = path;
        this.get = get;
        this.post = post;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRemoteAddress().getAddress().isLoopbackAddress()) {
                AdminJson.error(exchange, 403, "only from this machine");
            } else if (!exchange.getRequestURI().getPath().equals(path)) {
                AdminJson.error(exchange, 404, "no such page");
            } else {
                serve(exchange);
            }
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        Page page = Map.of("GET", orNotAllowed(get), "POST", orNotAllowed(post))
                .getOrDefault(exchange.getRequestMethod(), AdminHandler::notAllowed);
        try {
            page.serve(exchange);
        } catch (InvalidField | JacksonException | IllegalArgumentException e) {
            AdminJson.error(exchange, 400, e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "an operator's request failed", e);
            AdminJson.error(exchange, 500, e.getMessage());
        }
    }

    private static Page orNotAllowed(Page page) {
        return page == null ? AdminHandler::notAllowed : page;
    }

    private static void notAllowed(HttpExchange exchange) throws IOException {
        AdminJson.error(exchange, 405, exchange.getRequestMethod() + " is not allowed here");
    }
}
