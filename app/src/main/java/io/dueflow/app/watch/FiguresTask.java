package io.dueflow.app.watch;

import io.dueflow.messages.Figures;
import io.dueflow.messages.RepeatedTask;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks the database for all figures that metrics show, one after the other in one thread, however many scrape and however
 * often. So a scrape waits for nothing, and a database that hangs shows by the age of the figures.
 */
@Component
class FiguresTask implements MeterBinder, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FiguresTask.class);
    private static final double MILLIS = 1_000;

    private final List<Figures<?>> all;
    private final RepeatedTask reading;

    FiguresTask(List<Figures<?>> all, MetricsSettings settings) {
        this.all = all;
        this.reading = new RepeatedTask("figures", settings.interval(), this::readAll);
    }

    private void readAll() {
        for (var figures : all) {
            try {
                figures.read();
            } catch (RuntimeException e) {
                LOG.warn("the figures of {} could not be read: {}", figures.name(), e.toString());
            }
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var figures : all) {
            Gauge.builder("dueflow.figures.age", figures, known -> known.age().toMillis() / MILLIS)
                    .description("When the database was asked last for figures that do not come of this process")
                    .baseUnit("seconds")
                    .tag("figures", figures.name())
                    .register(registry);
        }
    }

    @Override
    public void start() {
        reading.start();
    }

    @Override
    public void stop() {
        reading.stop();
    }

    @Override
    public boolean isRunning() {
        return reading.isRunning();
    }
}
