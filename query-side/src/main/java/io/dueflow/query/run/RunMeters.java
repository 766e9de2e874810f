package io.dueflow.query.run;

import io.dueflow.messages.Figures;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.FindRun;
import io.dueflow.messages.query.Run;
import io.dueflow.messages.query.RunState;
import io.dueflow.messages.query.RunTotals;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How far the run of today is. All is zero until there is one, but on a day that needs none it is complete. */
@Configuration
class RunMeters {

    @Bean
    Figures<Optional<Run>> runFigures(RunAnswers answers, Clock clock) {
        return new Figures<>("run", () -> answers.answer(new FindRun(Shanghai.dateOf(clock.instant()))));
    }

    @Bean
    MeterBinder runGauges(Figures<Optional<Run>> runFigures, WorkingDays days, Clock clock) {
        return registry -> {
            gauge(
                            "complete",
                            "1 when all that was due at the last round was started and each attempt has ended, or the day is no working day",
                            runFigures,
                            run -> isComplete(run, days.include(Shanghai.dateOf(clock.instant()))) ? 1 : 0)
                    .register(registry);
            installments(registry, runFigures, "due", RunTotals::installmentsDue);
            installments(registry, runFigures, "repaid", RunTotals::repaid);
            installments(registry, runFigures, "open", totals -> totals.installmentsDue() - totals.repaid());
            attempts(registry, runFigures, "repaid", "none", RunTotals::repaid);
            attempts(registry, runFigures, "in_flight", "none", totals -> totals.inFlight() - totals.unknown());
            attempts(registry, runFigures, "unknown", "none", RunTotals::unknown);
            for (var reason : RefusalReason.values()) {
                attempts(
                        registry,
                        runFigures,
                        "refused",
                        reason.name().toLowerCase(Locale.ROOT),
                        totals -> totals.refused().getOrDefault(reason, 0L));
            }
            amount(registry, runFigures, "due", RunTotals::amountDue);
            amount(registry, runFigures, "collected", RunTotals::amountCollected);
        };
    }

    private static boolean isComplete(Optional<Run> run, boolean isWorkingDay) {
        return run.filter(known -> isWorkingDay || !known.rounds().isEmpty())
                .map(known -> known.state() == RunState.COMPLETE)
                .orElse(!isWorkingDay);
    }

    private static void installments(
            MeterRegistry registry, Figures<Optional<Run>> figures, String state, ToDoubleFunction<RunTotals> count) {
        gauge("installments", "Installments due by today and not repaid before", figures, ofTotals(count))
                .tag("state", state)
                .register(registry);
    }

    private static void attempts(
            MeterRegistry registry,
            Figures<Optional<Run>> figures,
            String outcome,
            String reason,
            ToDoubleFunction<RunTotals> count) {
        gauge("attempts", "Attempts of today's run at collecting an installment", figures, ofTotals(count))
                .tag("outcome", outcome)
                .tag("reason", reason)
                .register(registry);
    }

    private static void amount(
            MeterRegistry registry, Figures<Optional<Run>> figures, String state, Function<RunTotals, Money> amount) {
        gauge(
                        "amount",
                        "What today's run is to collect, and has",
                        figures,
                        ofTotals(totals -> amount.apply(totals).cents()))
                .baseUnit("cents")
                .tag("state", state)
                .register(registry);
    }

    private static ToDoubleFunction<Optional<Run>> ofTotals(ToDoubleFunction<RunTotals> figure) {
        return run -> run.map(Run::totals).map(figure::applyAsDouble).orElse(0.0);
    }

    private static Gauge.Builder<Figures<Optional<Run>>> gauge(
            String name, String description, Figures<Optional<Run>> figures, ToDoubleFunction<Optional<Run>> figure) {
        return Gauge.builder("dueflow.run." + name, figures, known -> known.tell(figure))
                .description(description);
    }
}
