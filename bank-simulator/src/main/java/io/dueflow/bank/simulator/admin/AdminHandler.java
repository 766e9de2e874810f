package io.dueflow.bank.simulator.admin;

import io.dueflow.bank.simulator.http.Exchange;
import io.dueflow.bank.simulator.http.Page;
import io.dueflow.bank.simulator.request.InvalidField;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import tools.jackson.core.JacksonException;

/** What all pages for the operator share: they answer only to this machine, and say what is wrong with a request. */
final class AdminHandler implements Page {

    private static final System.Logger LOG = System.getLogger(AdminHandler.class.getName());

    /** One page or action; it may wait for the disk. */
    interface Action {
        void perform(Exchange exchange) throws IOException;
    }

    private final Executor threads;
    private final Action get;
    private final Action post;

    /** Either of the two actions may be null: then its method is not allowed. */
    AdminHandler(Executor threads, Action get, Action post) {
        this.threads = threads;
        this.get = get;
        this.post = post;
    }

    @Override
    public void serve(Exchange exchange) {
        if (!exchange.sender().isLoopbackAddress()) {
            AdminJson.error(exchange, 403, "only from this machine");
            return;
        }
        try {
            threads.execute(() -> perform(exchange));
        } catch (RejectedExecutionException e) {
            AdminJson.error(exchange, 503, "too many operators");
        }
    }

    private void perform(Exchange exchange) {
        Action action = Map.of("GET", orNotAllowed(get), "POST", orNotAllowed(post))
                .getOrDefault(exchange.method(), AdminHandler::notAllowed);
        try {
            action.perform(exchange);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "an operator hung up", e);
            exchange.hangUp();
        } catch (InvalidField | JacksonException | IllegalArgumentException e) {
            AdminJson.error(exchange, 400, e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "an operator's request failed", e);
            AdminJson.error(exchange, 500, e.getMessage());
        }
    }

    private static Action orNotAllowed(Action action) {
        return action == null ? AdminHandler::notAllowed : action;
    }

    private static void notAllowed(Exchange exchange) {
        AdminJson.error(exchange, 405, exchange.method() + " is not allowed here");
    }
}
