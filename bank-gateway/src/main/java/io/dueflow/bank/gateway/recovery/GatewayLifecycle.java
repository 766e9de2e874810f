package io.dueflow.bank.gateway.recovery;

import io.dueflow.bank.gateway.call.CallLine;
import io.dueflow.messages.BackgroundThreads;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.lifecycle.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Opens the line to the bank before any event can ask for a call, and drains it after the last one has. */
public final class GatewayLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayLifecycle.class);

    private final CallLine line;
    private final OutstandingSweep sweep;
    private final Duration sweepInterval;
    private final Duration grace;
    private ScheduledExecutorService sweeper;

    /** @param grace how long a stop waits for the calls that are under way */
    public GatewayLifecycle(CallLine line, OutstandingSweep sweep, Duration sweepInterval, Duration grace) {
        this.line = line;
        this.sweep = sweep;
        this.sweepInterval = sweepInterval;
        this.grace = grace;
    }

    @Override
    public synchronized void start() {
        line.open();
        sweeper = Executors.newSingleThreadScheduledExecutor(new BackgroundThreads("bank-sweep"));
        var millis = sweepInterval.toMillis();
        sweeper.scheduleWithFixedDelay(this::sweepAndGoOn, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** The scheduler would never run again after an exception; the database may be back at the next turn. */
    private void sweepAndGoOn() {
        try {
            sweep.sweep();
        } catch (RuntimeException e) {
            LOG.warn("the sweep of outstanding requests to the bank broke off, the next one goes on", e);
        }
    }

    @Override
    public synchronized void stop() {
        if (!isRunning()) {
            return;
        }
        sweeper.shutdown();
        try {
            line.drain(grace);
            if (!sweeper.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the sweep of outstanding requests to the bank still runs");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sweeper = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return sweeper != null;
    }

    @Override
    public int getPhase() {
        return Phase.INBOUND_EVENT_CONNECTORS - 1;
    }
}
