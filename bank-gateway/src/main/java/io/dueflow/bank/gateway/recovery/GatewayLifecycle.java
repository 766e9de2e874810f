package io.dueflow.bank.gateway.recovery;

import io.dueflow.bank.gateway.call.CallLine;
import io.dueflow.messages.RepeatedTask;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Opens the line to the bank when all that records its answers has started, and drains it before any of that stops. What
 * asks for a call meanwhile is turned away and asked about later.
 */
public final class GatewayLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayLifecycle.class);

    /** Stopped after the web server, which is 2,048 below, and before Axon, which is 3,072 below. */
    private static final int PHASE = DEFAULT_PHASE - 2_560;

    private final CallLine line;
    private final RepeatedTask sweeping;
    private final Duration grace;

    /** @param grace how long a stop waits for the calls that are under way */
    public GatewayLifecycle(CallLine line, OutstandingSweep sweep, Duration sweepInterval, Duration grace) {
        this.line = line;
        this.sweeping = new RepeatedTask("bank-sweep", sweepInterval, sweep::sweep);
        this.grace = grace;
    }

    @Override
    public void start() {
        line.open();
        sweeping.start();
    }

    @Override
    public void stop() {
        if (!isRunning()) {
            return;
        }
        if (!sweeping.stop(grace)) {
            LOG.warn("the sweep of outstanding requests to the bank still ran");
        }
        try {
            line.drain(grace);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return sweeping.isRunning();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
