package io.dueflow.bank.simulator.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * {@code /service}: reads a delivery and answers it later, when it is on disk and the bank's latency has passed. No
 * thread waits meanwhile; at most so many deliveries are in flight, and one beyond gets 503.
 */
public final class ServiceHandler implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(ServiceHandler.class.getName());

    private final FrontDesk desk;
    private final HttpLimits limits;
    private final Duration delay;
    private final Supplier<Duration> slow;
    private final Tally tally;
    private final ScheduledExecutorService later;
    private final Semaphore inFlight;

    public ServiceHandler(
            FrontDesk desk,
            HttpLimits limits,
            Duration delay,
            Supplier<Duration> slow,
            Tally tally,
            ScheduledExecutorService later) {
        this.desk = desk;
        this.limits = limits;
        this.delay = delay;
        this.slow = slow;
        this.tally = tally;
        this.later = later;
        this.inFlight = new Semaphore(limits.inFlight());
    }

    @Override
    public void handle(HttpExchange exchange) {
        if (!inFlight.tryAcquire()) {
            tally.delivered("(not taken)", "HTTP 503");
            send(exchange, Reply.failed(503, "more than " + limits.inFlight() + " requests in flight"));
            return;
        }
        long arrived = System.nanoTime();
        Reply reply = reply(exchange);
        reply.durable().whenComplete((done, failure) -> {
            Reply due = failure == null ? reply : Reply.failed(500, "the journal failed");
            schedule(exchange, due, arrived);
        });
    }

    private Reply reply(HttpExchange exchange) {
        try {
            return desk.receive(limits.form(exchange));
        } catch (HttpLimits.Exceeded e) {
            tally.delivered("(not taken)", "HTTP " + e.status());
            return Reply.failed(e.status(), e.getMessage());
        } catch (IOException e) {
            return Reply.noAnswer();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a delivery failed", e);
            return Reply.failed(500, "the bank failed");
        }
    }

    private void schedule(HttpExchange exchange, Reply reply, long arrived) {
        Duration wait = reply.slow() ? delay.plus(slow.get()) : delay;
        long remaining = Math.max(0, wait.toNanos() - (System.nanoTime() - arrived));
        try {
            later.schedule(() -> answer(exchange, reply), remaining, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // The bank is closing; to the platform that looks like a lost answer.
            exchange.close();
            inFlight.release();
        }
    }

    private void answer(HttpExchange exchange, Reply reply) {
        // Freed first, so that a client which sends its next request at once finds the place free.
        inFlight.release();
        send(exchange, reply);
    }

    private static void send(HttpExchange exchange, Reply reply) {
        try (exchange) {
            if (reply.status() != Reply.NO_ANSWER) {
                String type = reply.status() == 200 ? "application/json;charset=utf-8" : "text/plain;charset=utf-8";
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(reply.status(), reply.body().length);
                exchange.getResponseBody().write(reply.body());
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the platform hung up before its answer", e);
        }
    }
}
