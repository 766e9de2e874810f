package io.dueflow.status.alarm;

import io.dueflow.messages.RepeatedTask;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/** Looks for alarms again and again. */
final class AlarmLifecycle implements SmartLifecycle {

    private final RepeatedTask looking;

    AlarmLifecycle(AlarmSweep sweep) {
        this.looking = new RepeatedTask("status-alarms", Duration.ofSeconds(5), sweep::sweep);
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
