package io.dueflow.evidence.seal;

import io.dueflow.evidence.EvidenceSettings;
import io.dueflow.messages.RepeatedTask;
import io.dueflow.messages.Shanghai;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/** Seals at night what is over. */
public final class SealLifecycle implements SmartLifecycle {

    private final EvidenceSettings settings;
    private final Sealing sealing;
    private final Clock clock;
    private final RepeatedTask sealingAll = new RepeatedTask("evidence-seals", Duration.ofMinutes(1), this::sealAll);

    public SealLifecycle(EvidenceSettings settings, Sealing sealing, Clock clock) {
        this.settings = settings;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (settings.enabled()) {
            sealingAll.start();
        }
    }

    /** One day after another, so that a stop need not wait for more than one. */
    private void sealAll() {
        var more = true;
        while (more && isTime() && isRunning()) {
            more = sealing.sealNext(false).isPresent();
        }
    }

    private boolean isTime() {
        return !Shanghai.timeOf(clock.instant()).isBefore(settings.sealTime());
    }

    @Override
    public void stop() {
        sealingAll.stop();
    }

    @Override
    public boolean isRunning() {
        return sealingAll.isRunning();
    }
}
