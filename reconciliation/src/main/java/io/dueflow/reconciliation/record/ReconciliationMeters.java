package io.dueflow.reconciliation.record;

import io.dueflow.messages.Figures;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.LocalDate;

/** Which day was reconciled last, and what the days that were have left open. */
public final class ReconciliationMeters implements MeterBinder {

    /** @param lastDay null where none was reconciled yet */
    public record Reconciled(LocalDate lastDay, long openBreaks) {}

    private final Figures<Reconciled> figures;
    private final Clock clock;

    /** @param clock whose zone is that of the days */
    public ReconciliationMeters(Figures<Reconciled> figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("dueflow.reconciliation.last.date.timestamp", figures, known -> known.tell(this::lastDay))
                .description("The begin of the last day that was reconciled; 0 where none was")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("dueflow.reconciliation.open.breaks", figures, known -> known.tell(Reconciled::openBreaks))
                .description("Differences between the bank's books and ours that nobody has explained")
                .register(registry);
    }

    private double lastDay(Reconciled reconciled) {
        return reconciled.lastDay() == null
                ? 0
                : reconciled.lastDay().atStartOfDay(clock.getZone()).toEpochSecond();
    }
}
