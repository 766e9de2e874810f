package io.dueflow.reconciliation.nightly;

import io.dueflow.messages.RepeatedTask;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/** Looks again and again whether the hour of the nightly passes has come. */
final class NightlyLifecycle implements SmartLifecycle {

    private final RepeatedTask looking;

    NightlyLifecycle(NightlyPasses passes) {
        this.looking = new RepeatedTask("reconciliation-night", Duration.ofMinutes(1), passes::sweep);
    }

    @Override
    public void start() {
        looking.start();
    }

    @Override
    public void stop() {
        looking.stop();
    }

    @Override
    public boolean isRunning() {
        return looking.isRunning();
    }
}
