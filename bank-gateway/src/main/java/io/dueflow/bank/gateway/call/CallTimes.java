package io.dueflow.bank.gateway.call;

import io.dueflow.bank.gateway.protocol.ServiceName;
import io.dueflow.bank.gateway.request.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Counts and times the calls that were made, by what was asked of the bank and what came of it. */
public final class CallTimes {

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private static final Map<ServiceName, String> KINDS = Map.of(
            ServiceName.USER_AUTO_PRE_TRANSACTION, "freeze",
            ServiceName.CONFIRM_REPAYMENT, "confirmation",
            ServiceName.CANCEL_PRE_TRANSACTION, "release",
            ServiceName.QUERY_TRANSACTION, "query");

    /** What the exchange says of the request; of a query, of the request that it asks about. */
    private enum Ending {
        DONE,
        REFUSED,
        FAILED,
        UNKNOWN;

        static Ending of(CallResult result) {
            if (result instanceof CallResult.Failed) {
                return FAILED;
            }
            var outcome = ((CallResult.Ended) result).outcome();
            if (outcome instanceof Outcome.Done) {
                return DONE;
            }
            return outcome instanceof Outcome.Refused ? REFUSED : UNKNOWN;
        }
    }

    private final Map<ServiceName, Map<Ending, Timer>> timers = new EnumMap<>(ServiceName.class);

    public CallTimes(MeterRegistry registry) {
        KINDS.forEach((service, kind) -> {
            var byEnding = new EnumMap<Ending, Timer>(Ending.class);
            for (var ending : Ending.values()) {
                byEnding.put(ending, timer(kind, ending).register(registry));
            }
            timers.put(service, byEnding);
        });
    }

    private static Timer.Builder timer(String kind, Ending ending) {
        return Timer.builder("dueflow.bank.calls")
                .description("Calls to the bank, from the sending to the judged answer")
                .tag("kind", kind)
                .tag("outcome", ending.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(BOUNDS);
    }

    /** @param nanos how long the call took */
    void ended(ServiceName service, CallResult result, long nanos) {
        timers.get(service).get(Ending.of(result)).record(nanos, TimeUnit.NANOSECONDS);
    }
}
