package io.dueflow.bank.simulator.wire;

import io.dueflow.bank.simulator.http.Exchange;
import io.dueflow.bank.simulator.http.Page;
import io.dueflow.bank.simulator.request.ServiceName;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * {@code /service}: reads a delivery and answers it later, when it is on disk and the bank's latency has passed. No
 * thread waits meanwhile; at most so many deliveries are in flight, and one beyond gets 503. A statement takes long to
 * prepare, so that a thread of its own does it.
 */
public final class ServiceHandler implements Page {

    private static final System.Logger LOG = System.getLogger(ServiceHandler.class.getName());

    private static final String LONG_WORK = "serviceName=" + ServiceName.DOWNLOAD_CHECKFILE;

    private final FrontDesk desk;
    private final HttpLimits limits;
    private final Duration delay;
    private final Supplier<Duration> slow;
    private final Tally tally;
    private final Timer timer;
    private final Executor longWork;
    private final Semaphore inFlight;

    public ServiceHandler(
            FrontDesk desk,
            HttpLimits limits,
            Duration delay,
            Supplier<Duration> slow,
            Tally tally,
            ScheduledExecutorService timer,
            Executor longWork) {
        this.desk = desk;
        this.limits = limits;
        this.delay = delay;
        this.slow = slow;
        this.tally = tally;
        this.timer = new Timer(timer);
        this.longWork = longWork;
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
        try {
            String form = limits.form(exchange);
            if (form.contains(LONG_WORK)) {
                longWork.execute(() -> answer(exchange, arrived, reply(form)));
            } else {
                answer(exchange, arrived, reply(form));
            }
        } catch (HttpLimits.Exceeded e) {
            answer(exchange, arrived, notTaken(e.status(), e.getMessage()));
        } catch (RejectedExecutionException e) {
            answer(exchange, arrived, notTaken(503, "too many statements are being prepared"));
        }
    }

    private void answer(Exchange exchange, long arrived, Reply reply) {
        Duration latency = reply.slow() ? delay.plus(slow.get()) : delay;
        timer.after(latency, arrived, () -> whenDurable(exchange, reply));
    }

    private Reply reply(String form) {
        try {
            return desk.receive(form);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a delivery failed", e);
            return Reply.failed(500, "the bank failed");
        }
    }

    private Reply notTaken(int status, String reason) {
        tally.delivered("(not taken)", "HTTP " + status);
        return Reply.failed(status, reason);
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
