package io.dueflow.bank.gateway.recovery;

import io.dueflow.bank.gateway.call.CallLine;
import io.dueflow.bank.gateway.recovery.OutstandingTable.Unanswered;
import io.dueflow.messages.Figures;
import io.dueflow.messages.query.BankLineState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the line to the bank stands, as this node sees it, and what is not known yet of any node's requests. */
public final class BankMeters implements MeterBinder {

    private final BankLineAnswers answers;
    private final CallLine line;
    private final Figures<Map<Outstanding.State, Unanswered>> unanswered;
    private final Clock clock;

    public BankMeters(
            BankLineAnswers answers,
            CallLine line,
            Figures<Map<Outstanding.State, Unanswered>> unanswered,
            Clock clock) {
        this.answers = answers;
        this.line = line;
        this.unanswered = unanswered;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var state : BankLineState.values()) {
            Gauge.builder("dueflow.bank.line", answers, now -> now.state() == state ? 1 : 0)
                    .description("1 for the state that the line to the bank is in")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Gauge.builder("dueflow.bank.line.calls", line, CallLine::underWay)
                .description("Calls that the bank is busy with")
                .register(registry);
        Gauge.builder("dueflow.bank.line.waiting", line, CallLine::waiting)
                .description("Requests in line for a call")
                .register(registry);
        for (var state : Outstanding.State.values()) {
            Gauge.builder(
                            "dueflow.bank.outstanding",
                            unanswered,
                            figures -> figures.tell(by -> requests(by.get(state))))
                    .description("Requests without a known outcome")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
            Gauge.builder("dueflow.bank.outstanding.age", unanswered, figures -> figures.tell(by -> age(by.get(state))))
                    .description("Since when the oldest request has been without a known outcome")
                    .baseUnit("seconds")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    private static double requests(Unanswered unanswered) {
        return unanswered == null ? 0 : unanswered.requests();
    }

    private double age(Unanswered unanswered) {
        return Optional.ofNullable(unanswered)
                .map(found -> Duration.between(found.oldest(), clock.instant()).toMillis() / 1_000.0)
                .orElse(0.0);
    }
}
