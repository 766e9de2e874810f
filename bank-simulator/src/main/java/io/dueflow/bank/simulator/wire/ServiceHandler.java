package io.dueflow.bank.simulator.wire;

import io.dueflow.bank.simulator.http.Exchange;
import io.dueflow.bank.simulator.http.Page;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * {@code /service}: reads a delivery and answers it later, when it is on disk and the bank's latency has passed. No
 * thread waits meanwhile; at most so many deliveries are in flight, and one beyond gets 503.
 */
public final class ServiceHandler implements Page {

    private static final System.Logger LOG = System.getLogger(ServiceHandler.class.getName());

    private final FrontDesk desk;
    private final HttpLimits limits;
    private final Duration delay;
    private final Supplier<Duration> slow;
    private final Tally tally;
    private final Timer timer;
    private final Semaphore inFlight;

    public ServiceHandler(
            FrontDesk desk,
            HttpLimits limits,
            Duration delay,
            Supplier<Duration> slow,
            Tally tally,
            ScheduledExecutorService timer) {
        this.desk = desk;
        this.limits = limits;
        this.delay = delay;
        this.slow = slow;
        this.tally = tally;
        this.timer = new Timer(timer);
        this.inFlight = new Semaphore(limits.inFlight());
    }

    @Override
    public void serve(Exchange exchange) {
        if (!inFlight.tryAcquire()) {
            tally.delivered("(not taken)", "HTTP 503");
            send(exchange, Reply.failed(503, "more than " + limits.inFlight() + " requests in flight"));
            return;
        }
        long arrived = System.nanoTime();
        Reply reply = reply(exchange);
        Duration latency = reply.slow() ? delay.plus(slow.get()) : delay;
        timer.after(latency, arrived, () -> whenDurable(exchange, reply));
    }

    private Reply reply(Exchange exchange) {
        try {
            return desk.receive(limits.form(exchange));
        } catch (HttpLimits.Exceeded e) {
            tally.delivered("(not taken)", "HTTP " + e.status());
            return Reply.failed(e.status(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a delivery failed", e);
            return Reply.failed(500, "the bank failed");
        }
    }

    private void whenDurable(Exchange exchange, Reply reply) {
        reply.durable().whenComplete((done, failure) -> {
            // Freed first, so that a client which sends its next request at once finds the place free.
            inFlight.release();
            send(exchange, failure == null ? reply : Reply.failed(500, "the journal failed"));
        });
    }

    private static void send(Exchange exchange, Reply reply) {
        if (reply.status() == Reply.NO_ANSWER) {
            exchange.hangUp();
        } else {
            String type = reply.status() == 200 ? "application/json;charset=utf-8" : "text/plain;charset=utf-8";
            exchange.answer(reply.status(), type, reply.body());
        }
    }
}
